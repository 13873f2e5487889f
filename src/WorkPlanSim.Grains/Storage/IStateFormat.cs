namespace WorkPlanSim.Grains.Storage;

/// <summary>A form in which a state lies in storage.</summary>
internal interface IStateFormat
{
    /// <summary>Gets the name and version, as in <c>plan/1</c>. It is stored with every state.</summary>
    string Name { get; }

    /// <summary>Writes a state.</summary>
    /// <param name="state">The state.</param>
    /// <returns>Its bytes.</returns>
    byte[] Write(object state);

    /// <summary>Reads a state.</summary>
    /// <param name="payload">Its bytes.</param>
    /// <returns>The state.</returns>
    /// <exception cref="InvalidDataException">It is no such state, or was damaged.</exception>
    object Read(byte[] payload);
}
