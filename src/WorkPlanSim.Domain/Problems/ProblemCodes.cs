namespace WorkPlanSim.Domain.Problems;

/// <summary>What kinds of mistake there are. A code is stable and never given to another mistake.</summary>
/// <remarks>0xxx: the command line; 1xxx: the file; 2xxx: its fields and values; 3xxx: names; 4xxx: what does not fit together.</remarks>
public static class ProblemCodes
{
    /// <summary>A command, option or argument that does not make sense.</summary>
    public const string BadArgument = "WPS0001";

    /// <summary>The file can't be opened.</summary>
    public const string FileUnreadable = "WPS1001";

    /// <summary>The file is too large.</summary>
    public const string FileTooLarge = "WPS1002";

    /// <summary>The file is not text in UTF-8.</summary>
    public const string FileNotText = "WPS1003";

    /// <summary>The file is not YAML.</summary>
    public const string YamlSyntax = "WPS1004";

    /// <summary>The file nests too deeply.</summary>
    public const string TooDeep = "WPS1005";

    /// <summary>The file repeats itself through aliases.</summary>
    public const string AliasNotAllowed = "WPS1006";

    /// <summary>The file is empty, or holds more than one document.</summary>
    public const string NotOneDocument = "WPS1007";

    /// <summary>The file holds too many values.</summary>
    public const string TooManyNodes = "WPS1008";

    /// <summary>A scenario was given where a plan is wanted, or the other way round.</summary>
    public const string WrongKindOfFile = "WPS1009";

    /// <summary>A value with a YAML tag, such as <c>!!binary</c>.</summary>
    public const string TagNotAllowed = "WPS1010";

    /// <summary>More problems than anyone would read; the rest are only counted.</summary>
    public const string TooManyProblems = "WPS1011";

    /// <summary>A field that does not exist.</summary>
    public const string UnknownField = "WPS2001";

    /// <summary>A field that is missing.</summary>
    public const string MissingField = "WPS2002";

    /// <summary>A field that is given twice.</summary>
    public const string DuplicateField = "WPS2003";

    /// <summary>A value of the wrong shape: a list where a number is wanted.</summary>
    public const string WrongShape = "WPS2004";

    /// <summary>A text that is no number.</summary>
    public const string NotANumber = "WPS2005";

    /// <summary>A number outside its range.</summary>
    public const string OutOfRange = "WPS2006";

    /// <summary>A word that is none of the allowed ones.</summary>
    public const string NotOneOf = "WPS2007";

    /// <summary>A text that is no id.</summary>
    public const string BadId = "WPS2008";

    /// <summary>A name that is no period of the plan.</summary>
    public const string BadPeriod = "WPS2009";

    /// <summary>A list of the wrong length.</summary>
    public const string WrongLength = "WPS2010";

    /// <summary>An expression that is no quantity.</summary>
    public const string BadExpression = "WPS2011";

    /// <summary>An interval upside down.</summary>
    public const string IntervalUpsideDown = "WPS2012";

    /// <summary>Fields that exclude or need one another.</summary>
    public const string FieldsConflict = "WPS2013";

    // WPS2014 was "not supported", said of standing rules before there were any.

    /// <summary>An id that nothing has.</summary>
    public const string UnknownId = "WPS3001";

    /// <summary>An id that two things have.</summary>
    public const string DuplicateId = "WPS3002";

    /// <summary>An input that can't be correlated, or does not exist.</summary>
    public const string UnknownInput = "WPS3003";

    /// <summary>Targets or steps that wait for one another in a circle.</summary>
    public const string Circle = "WPS4001";

    /// <summary>More money or posts given than there are.</summary>
    public const string Overdrawn = "WPS4002";

    /// <summary>A target that may not be given money of that fund.</summary>
    public const string NotEligible = "WPS4003";

    /// <summary>A move of more than there is.</summary>
    public const string NotEnough = "WPS4004";

    /// <summary>Correlations that can't all be true at once.</summary>
    public const string ImpossibleCorrelations = "WPS4005";

    /// <summary>A scenario that is laid over itself.</summary>
    public const string BaseCircle = "WPS4006";

    /// <summary>The base of a scenario can't be found.</summary>
    public const string BaseNotFound = "WPS4007";

    /// <summary>Something that is given but has no effect.</summary>
    public const string NoEffect = "WPS4008";

    /// <summary>An assumed world that changes what somebody decides on.</summary>
    public const string NotAnAssumption = "WPS4009";

    /// <summary>Two rules of which one would take the other's place.</summary>
    public const string DuplicateRule = "WPS4010";
}
