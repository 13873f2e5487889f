using CsCheck;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Simulation.Engine;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Simulation.Tests.Tallies;

public class TallyBytesTests
{
    [Fact]
    public void Add_Bytes_AddsWhatTheTallyItselfWould() => PlanGen.Plans.Sample(
        plan =>
        {
            var model = Model.Compile(plan, [Scenario.Baseline], 1);
            var (tally, fromBytes) = (new Tally(model.Shape), new Tally(model.Shape));
            for (var block = 0; block < 3; block++)
            {
                tally.Add(model.Simulate(block, 300, CancellationToken.None));
                fromBytes.Add(model.SimulateToBytes(block, 300, () => { }, CancellationToken.None));
            }

            return fromBytes.ToBytes().AsSpan().SequenceEqual(tally.ToBytes());
        },
        iter: 20,
        threads: 1);

    [Fact]
    public void FromBytes_WhatToBytesGave_IsTheSameTally() => Gen.Select(PlanGen.Plans, Gen.Enum<Sampling>()).Sample(
        (plan, sampling) =>
        {
            var model = Model.Compile(plan, [Scenario.Baseline], 1, cache: null, sampling);
            var bytes = Worlds.Simulate(model, 1300).ToBytes();

            return Tally.FromBytes(bytes).ToBytes().AsSpan().SequenceEqual(bytes);
        },
        iter: 20,
        threads: 1);

    [Fact]
    public void FromBytes_SumsAtTheEndsOfTheirRange_AreKept()
    {
        var tally = new Tally(new TallyShape(1, 1, 1, [0], 0));
        tally.Variants[0].AttainmentSum[0] = long.MaxValue / 4;
        tally.Pairs[0].MetDifference = long.MinValue;

        var read = Tally.FromBytes(tally.ToBytes());

        Assert.Equal(long.MaxValue / 4, read.Variants[0].AttainmentSum[0]);
        Assert.Equal(long.MinValue, read.Pairs[0].MetDifference);
    }

    [Fact]
    public void FromBytes_Garbage_IsInvalidData() => Gen.Byte.Array[0, 60].Sample(
        bytes => Assert.Throws<InvalidDataException>(() => Tally.FromBytes(bytes)), iter: 5000);

    [Theory]
    [InlineData(8)]
    [InlineData(10)]
    public void FromBytes_GarbageAfterTheVersion_IsInvalidData(byte version) => Gen.Byte.Array[0, 60].Sample(
        bytes => Assert.Throws<InvalidDataException>(() => Tally.FromBytes([version, .. bytes])), iter: 5000);

    [Theory]
    [InlineData(6)]
    [InlineData(12)]
    public void FromBytes_AnotherVersion_IsSaidToBeOne(byte version)
    {
        var bytes = new Tally(new TallyShape(1, 1, 1, [0], 0)).ToBytes();

        Assert.Equal(8, bytes[0]);
        var refused = Assert.Throws<InvalidDataException>(() => Tally.FromBytes([version, .. bytes[1..]]));
        Assert.Contains("another version", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ToBytes_WithoutLatinHypercubes_HoldsNothingOfBlocks()
    {
        var shape = new TallyShape(3, 2, 2, [0, 1], 1);

        var (plain, latin) = (new Tally(shape), new Tally(shape with { Sampling = Sampling.Latin }));

        Assert.Null(plain.Blocks);
        Assert.Equal(plain.ToBytes()[1..], latin.ToBytes()[1..plain.ToBytes().Length]);
        Assert.Throws<ArgumentException>(() => plain.Add(latin));
    }

    [Fact]
    public void FromBytes_CutShort_IsInvalidData()
    {
        var bytes = Worlds.Simulate(Worlds.Plan(2, Processes.DeliverClosedFormTests.Free(1.0) with { Deadline = Worlds.At(1) }), 10).ToBytes();

        Assert.All(
            Enumerable.Range(0, bytes.Length),
            length => Assert.Throws<InvalidDataException>(() => Tally.FromBytes(bytes[..length])));
    }

    [Theory]
    [InlineData("08020280808002000200")] // A period, a target, 2^21 variants.
    [InlineData("08020202808080020200")] // As many drivers.
    [InlineData("08FFFFFFFFFFFFFFFFFF7F")] // A number of more than 64 bits.
    public void FromBytes_ShapesBeyondTheirBytes_IsInvalidData(string bytes) =>
        Assert.Throws<InvalidDataException>(() => Tally.FromBytes(Convert.FromHexString(bytes)));

    [Fact]
    public void FromBytes_BytesLeftOver_IsInvalidData()
    {
        var bytes = new Tally(new TallyShape(1, 1, 1, [0], 0)).ToBytes();

        Assert.Throws<InvalidDataException>(() => Tally.FromBytes([.. bytes, 0]));
    }

    [Fact]
    public void Add_TallyOfAnotherShape_IsRefused()
    {
        var tally = new Tally(new TallyShape(1, 1, 1, [0], 0));

        var other = new Tally(new TallyShape(2, 1, 1, [0], 0));
        Assert.Throws<ArgumentException>(() => tally.Add(other));
        Assert.Throws<ArgumentException>(() => tally.Add(other.ToBytes()));
    }

    [Fact]
    public void Compile_NoScenario_IsRefused() => Assert.Throws<ArgumentException>(
        () => Model.Compile(Worlds.Plan(12, Processes.DeliverClosedFormTests.Free(1.0)), [], 1));

    [Fact]
    public void Compile_ScenarioThatDoesNotFit_IsRefused() => Assert.Throws<ArgumentException>(() => Model.Compile(
        Worlds.Plan(12, Processes.DeliverClosedFormTests.Free(1.0)) with { Funds = [Worlds.Fund("fund", 5m, 12)] },
        [new Scenario("x", Worlds.Title, [new Change.OfBudget("fund", "target", AmountRule.Add, 6.0)])],
        1));
}
