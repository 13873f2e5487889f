using Microsoft.JSInterop;

namespace WorkPlanSim.Web.Server;

/// <summary>What only the browser can do: remember something for this tab, hand over a file.</summary>
/// <param name="runtime">The browser.</param>
internal sealed class PageScript(IJSRuntime runtime) : IAsyncDisposable
{
    private IJSObjectReference? _module;

    /// <summary>Hands a text over as a file.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="type">Its type.</param>
    /// <param name="text">What is in it.</param>
    /// <returns>When the browser has it.</returns>
    internal ValueTask DownloadAsync(string name, string type, string text) => CallAsync("download", name, type, text);

    /// <summary>Remembers a text as long as the tab is open.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="text">The text; null forgets it.</param>
    /// <returns>When it is remembered.</returns>
    internal ValueTask KeepAsync(string key, string? text) => CallAsync("keep", key, text);

    /// <summary>Gives a text that was remembered.</summary>
    /// <param name="key">Its name.</param>
    /// <returns>The text; null for none.</returns>
    internal async ValueTask<string?> KeptAsync(string key) =>
        await (await ModuleAsync()).InvokeAsync<string?>("kept", key);

    /// <summary>Leads to a field: opens what it is folded in, and puts the cursor there.</summary>
    /// <param name="isArrival">Whether somebody just came by an address: then a cursor that is somewhere already stays there.</param>
    /// <param name="ids">Its id in the page, and others where there is none such.</param>
    /// <returns>When it is there.</returns>
    internal ValueTask FocusAsync(bool isArrival, params string[] ids) => CallAsync("lead", ids, isArrival);

    /// <summary>Remembers a choice for all pages to come.</summary>
    /// <param name="name">What was chosen, such as <c>language</c>.</param>
    /// <param name="value">The choice.</param>
    /// <returns>When it is remembered.</returns>
    internal ValueTask ChooseAsync(string name, string value) => CallAsync("choose", name, value);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_module is { } module)
            {
                await module.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and its script with it.
        }
    }

    private async ValueTask CallAsync(string function, params object?[] arguments)
    {
        try
        {
            await (await ModuleAsync()).InvokeVoidAsync(function, arguments);
        }
        catch (JSDisconnectedException)
        {
            // Nobody is there any more to remember it.
        }
    }

    private async ValueTask<IJSObjectReference> ModuleAsync() =>
        _module ??= await runtime.InvokeAsync<IJSObjectReference>("import", WebAssets.AddressOf("workbench.js"));
}
