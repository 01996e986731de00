namespace Dateline.Training.Corpora;

/// <summary>Well-known organisations.</summary>
/// <param name="All">Every name.</param>
/// <param name="Clubs">Those that play in a league.</param>
internal sealed record OrganisationList(IReadOnlyList<string> All, IReadOnlyList<string> Clubs)
{
    /// <summary>Reads a file of names split at semicolons, under headings that begin with #.</summary>
    public static OrganisationList Read(string path)
    {
        List<string> all = [];
        List<string> clubs = [];
        var heading = "";
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith('#')) heading = line;
            var names = line.StartsWith('#') ? [] : line.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            all.AddRange(names);
            if (heading == "# clubs") clubs.AddRange(names);
        }

        return new OrganisationList([.. all.Distinct()], [.. clubs.Distinct()]);
    }
}
