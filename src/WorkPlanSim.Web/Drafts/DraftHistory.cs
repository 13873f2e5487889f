using System.Collections.Immutable;

namespace WorkPlanSim.Web.Drafts;

/// <summary>Something that is being worked on, such as a scenario, with the way back and forth. Not thread-safe.</summary>
/// <typeparam name="T">What it is; immutable.</typeparam>
/// <typeparam name="TKept">What steps of the way are kept as.</typeparam>
/// <param name="start">What it begins as.</param>
/// <param name="packing">How a step is kept.</param>
internal sealed class DraftHistory<T, TKept>(T start, DraftPacking<T, TKept> packing)
    where T : class
{
    private const int Longest = 200;

    private ImmutableStack<TKept> _undone = [];
    private ImmutableList<TKept> _done = [];
    private bool _isMoving;

    /// <summary>Gets it as it is now.</summary>
    internal T Current { get; private set; } = start;

    /// <summary>Gets what it was when it was loaded or saved last.</summary>
    internal T Saved { get; private set; } = start;

    /// <summary>Gets whether something can be undone.</summary>
    internal bool CanUndo => !_done.IsEmpty;

    /// <summary>Gets whether something can be done again.</summary>
    internal bool CanRedo => !_undone.IsEmpty;

    /// <summary>Gets whether it differs from what was loaded or saved.</summary>
    internal bool IsChanged => !ReferenceEquals(Current, Saved);

    /// <summary>Takes a change on the way, as while a slider moves: the whole move is one step back.</summary>
    /// <param name="changed">What it is then.</param>
    internal void Move(T changed)
    {
        if (!_isMoving)
        {
            Remember();
            _isMoving = true;
        }

        Current = changed;
    }

    /// <summary>Takes a change that is complete, or the end of a move.</summary>
    /// <param name="changed">What it is then.</param>
    internal void Change(T changed)
    {
        Move(changed);
        _isMoving = false;
    }

    /// <summary>Ends a move where it is: what is moved next is another step.</summary>
    internal void Rest() => _isMoving = false;

    /// <summary>Goes a step back.</summary>
    internal void Undo()
    {
        if (CanUndo)
        {
            _undone = _undone.Push(packing.Keep(Current));
            Current = packing.Bring(_done[^1]);
            _done = _done.RemoveAt(_done.Count - 1);
            _isMoving = false;
        }
    }

    /// <summary>Goes a step forth again.</summary>
    internal void Redo()
    {
        if (CanRedo)
        {
            _done = _done.Add(packing.Keep(Current));
            _undone = _undone.Pop(out var next);
            Current = packing.Bring(next);
            _isMoving = false;
        }
    }

    /// <summary>Takes it as saved under a name; the way back remains.</summary>
    /// <param name="saved">As it was saved.</param>
    internal void Save(T saved) => Save(saved, saved);

    /// <summary>Takes it as saved, where it has changed further while it was being saved.</summary>
    /// <param name="saved">As it was saved.</param>
    /// <param name="now">As it is now.</param>
    internal void Save(T saved, T now) => (Current, Saved, _isMoving) = (now, saved, _isMoving && !ReferenceEquals(now, saved));

    /// <summary>Takes what somebody else saved as what is saved; what is being worked on stays.</summary>
    /// <param name="theirs">As they saved it.</param>
    internal void Rebase(T theirs) => Saved = theirs;

    private void Remember()
    {
        _done = _done.Add(packing.Keep(Current));
        for (var bytes = _done.Sum(packing.SizeOf); _done.Count > Longest || (bytes > packing.MostBytes && _done.Count > 1);)
        {
            bytes -= packing.SizeOf(_done[0]);
            _done = _done.RemoveAt(0);
        }

        _undone = [];
    }
}
