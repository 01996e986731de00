using Dateline.Intake.Content;

namespace Dateline.Intake.Archives;

/// <summary>A file of files. Entries are read one at a time, each as if it had been dropped; their paths are names and nothing else.</summary>
internal abstract class ArchiveFormat : IArticleFormat
{
    public abstract string Name { get; }

    public bool IsBinary => true;

    public bool IsContainer => true;

    public abstract Likeness Recognise(DroppedFile file);

    public IEnumerable<ReadItem> Read(DroppedFile file, IntakeLimits limits)
    {
        if (file.Nesting >= limits.ArchiveNesting)
        {
            yield return new Rejected(RejectionCodes.LimitExceeded, $"Archives lie more than {limits.ArchiveNesting} deep inside one another, the limit.");
            yield break;
        }

        var budget = file.Budget ?? new UnpackingBudget(limits, file.Content.Length);
        using var entries = Entries(file).GetEnumerator();
        var found = false;
        while (!budget.IsSpent && Next(entries) is { } next)
        {
            if (next is { Entry: { } entry } && IsBeside(entry.Name)) continue;
            found = true;
            foreach (var item in next.Rejection is { } rejection ? [rejection] : Items(next.Entry!, file, budget, limits)) yield return item;
            if (next.Rejection is { Where: null }) yield break;
        }

        if (!found) yield return new Rejected(RejectionCodes.Empty, "The archive has no files in it.");
    }

    /// <summary>The files of the archive. May throw <see cref="InvalidDataException"/> and the like for broken ones.</summary>
    protected abstract IEnumerable<ArchiveEntry> Entries(DroppedFile file);

    /// <summary>How many archives deeper a file in this one lies.</summary>
    protected virtual int Depth(ReadOnlySpan<byte> content) => 1;

    private IEnumerable<ReadItem> Items(ArchiveEntry entry, DroppedFile archive, UnpackingBudget budget, IntakeLimits limits)
    {
        if (budget.Enter() is { } tooMany)
        {
            yield return tooMany;
            yield break;
        }

        if (entry.IsEncrypted)
        {
            yield return new Rejected(RejectionCodes.Encrypted, "The file in the archive is protected with a password. Drop it without one.", entry.Name);
            yield break;
        }

        var (content, rejection) = Unpack(entry, budget);
        using (content)
        {
            if (content is null)
            {
                yield return rejection! with { Where = entry.Name };
                yield break;
            }

            var file = new DroppedFile(content.Bytes, entry.Name) { Path = content.Path, Nesting = archive.Nesting + Depth(content.Bytes.Span), Budget = budget };
            foreach (var item in (archive.Reader ?? new ArticleReader(limits)).Read(file).Items)
            {
                yield return item is Rejected inner ? inner with { Where = inner.Where is null ? entry.Name : $"{entry.Name}: {inner.Where}" } : item;
            }
        }
    }

    private (FileContent? Content, Rejected? Rejection) Unpack(ArchiveEntry entry, UnpackingBudget budget)
    {
        FileContent? content = null;
        try
        {
            using var stream = entry.Open();
            (content, var rejection) = budget.Unpack(stream);
            if (content is null || entry.IsWhole?.Invoke(content.Bytes.Length) != false) return (content, rejection);
        }
        catch (Exception fault) when (IsBroken(fault))
        {
            // What was unpacked until then is not the file.
        }

        content?.Dispose();
        return (null, Malformed());
    }

    private (ArchiveEntry? Entry, Rejected? Rejection)? Next(IEnumerator<ArchiveEntry> entries)
    {
        try
        {
            return entries.MoveNext() ? (entries.Current, null) : null;
        }
        catch (Exception fault) when (IsBroken(fault))
        {
            return (null, Malformed());
        }
    }

    private Rejected Malformed() => new(RejectionCodes.Malformed, $"The {Name} archive is damaged or breaks off.");

    private static bool IsBroken(Exception fault) =>
        fault is InvalidDataException or IOException or NotSupportedException or ArgumentException or FormatException or OverflowException or InvalidOperationException;

    /// <summary>Folders, and what operating systems leave in archives.</summary>
    private static bool IsBeside(string name) =>
        name.EndsWith('/') || name.StartsWith("__MACOSX/", StringComparison.Ordinal) || name[(name.LastIndexOfAny(['/', '\\']) + 1)..] is ['.', ..] or "Thumbs.db";
}
