using System.Reflection;
using System.Runtime.CompilerServices;
using WorkPlanSim.Contracts.Plans;

namespace WorkPlanSim.Grains.Tests.Wire;

/// <summary>What crosses the wire or lies in storage has names of ours, which survive a renamed type.</summary>
public class WireTests
{
    private static readonly Assembly Contracts = typeof(IPlanGrain).Assembly;

    private static IEnumerable<Type> Interfaces =>
        Contracts.GetExportedTypes().Where(t => t.IsInterface && typeof(IAddressable).IsAssignableFrom(t));

    public static TheoryData<Type> GrainInterfaces =>
        [.. Interfaces];

    public static TheoryData<Type> WireTypes =>
        [.. Contracts.GetTypes().Concat(typeof(StorageNames).Assembly.GetTypes())
            .Where(t => t.GetCustomAttribute<GenerateSerializerAttribute>() is not null)];

    [Theory]
    [MemberData(nameof(GrainInterfaces))]
    public void GrainInterface_HasAliasesThroughout(Type type)
    {
        Assert.NotNull(type.GetCustomAttribute<AliasAttribute>(inherit: false));
        Assert.All(type.GetMethods(), m => Assert.NotNull(m.GetCustomAttribute<AliasAttribute>()));
        Assert.All(type.GetMethods(), m => Assert.Equal(typeof(CancellationToken), m.GetParameters()[^1].ParameterType));
    }

    [Theory]
    [MemberData(nameof(WireTypes))]
    public void WireType_HasAnAliasAndNumberedMembers(Type type)
    {
        Assert.StartsWith("WorkPlanSim.", type.GetCustomAttribute<AliasAttribute>(inherit: false)?.Alias, StringComparison.Ordinal);
        Assert.All(
            type.GetProperties(BindingFlags.Public | BindingFlags.Instance),
            p => Assert.NotNull(p.GetCustomAttribute<IdAttribute>()));
    }

    [Fact]
    public void WhatGrainsTakeAndGive_IsWireTypesOrPlainValues()
    {
        var crossing = Interfaces.SelectMany(i => i.GetMethods())
            .SelectMany(m => m.GetParameters().Select(p => p.ParameterType).Append(m.ReturnType))
            .Select(t => t.IsGenericType ? t.GetGenericArguments()[0] : t)
            .Where(t => t.Namespace?.StartsWith("WorkPlanSim", StringComparison.Ordinal) == true)
            .ToList();

        Assert.NotEmpty(crossing);
        Assert.All(crossing, t => Assert.NotNull(t.GetCustomAttribute<GenerateSerializerAttribute>()));
    }

    [Fact]
    public void Aliases_AreUsedOnce()
    {
        var aliases = Contracts.GetTypes().Concat(typeof(StorageNames).Assembly.GetTypes())
            .Where(t => t.GetCustomAttribute<CompilerGeneratedAttribute>() is null)
            .Select(t => t.GetCustomAttribute<AliasAttribute>(inherit: false)?.Alias).OfType<string>().ToList();

        Assert.Distinct(aliases, StringComparer.Ordinal);
    }
}
