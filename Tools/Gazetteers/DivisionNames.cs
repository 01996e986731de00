namespace Dateline.Tools.Gazetteers;

/// <summary>The names a division is filed under.</summary>
internal static class DivisionNames
{
    // "County" stays: Orange is a town, Orange County is not.
    private static readonly string[] Kinds =
    [
        "Province", "Governorate", "Oblast", "Krai", "Region", "Department", "Prefecture", "Municipality", "State", "District", "Autonomous Region",
        "Autonomous Okrug", "Division", "Parish", "Canton", "Voivodeship", "Republic", "Wilayah", "Emirate", "City", "Special Region", "Autonomous Republic",
    ];

    private static readonly string[] Openers =
    [
        "County ", "Province of ", "Provincia de ", "Departamento de ", "Departamento del ", "Estado de ", "Muhafazat ", "Wilayat ", "Region of ", "State of ", "Republic of ", "Canton of ", "Département de la ",
        "Département de l'", "Département du ", "Département des ", "Provincia di ", "Provincia del ", "Provincia ", "Powiat ", "Landkreis ", "Județul ", "Comarca de ", "Municipio de ", "District of ", "Oblast ",
    ];

    public static IEnumerable<string> Of(Division division)
    {
        foreach (var name in division.OtherNames.Append(division.Name).Distinct())
        {
            yield return name;
            foreach (var kind in Kinds)
            {
                // Parishes of Louisiana are counties.
                if (name.EndsWith($" {kind}", StringComparison.Ordinal) && !(kind == "Parish" && division.Code.StartsWith("US.", StringComparison.Ordinal))) yield return name[..^(kind.Length + 1)];
            }

            // Sweden's "Norrbotten County" is a first-level division.
            if (name.EndsWith(" County", StringComparison.Ordinal) && division.Code.Count(c => c == '.') == 1) yield return name[..^" County".Length];

            foreach (var opener in Openers)
            {
                if (name.StartsWith(opener, StringComparison.Ordinal)) yield return name[opener.Length..];
            }
        }
    }

    /// <summary>A name in Latin letters that is neither a code ("LHR") nor a spelled-out foreign script ("ba li", "Parizh'").</summary>
    public static bool IsReadable(string name) =>
        name.Length > 3 && char.IsUpper(name[0]) && !name.All(char.IsUpper) && !name.EndsWith('\'') && !name.Contains('’') && name.All(c => c < '\u0250' || c is >= '\u1e00' and < '\u1f00');
}
