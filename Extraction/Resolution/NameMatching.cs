namespace Dateline.Extraction.Resolution;

/// <summary>Whether two names can be one person's.</summary>
internal static class NameMatching
{
    /// <summary>Two names of several parts each.</summary>
    public static bool SamePerson(PersonName a, PersonName b)
    {
        if (a.Suffix != b.Suffix && a.Suffix.Length > 0 && b.Suffix.Length > 0) return false;
        if (a.Joined == b.Joined) return true;
        var (longer, shorter) = a.Parts.Count >= b.Parts.Count ? (a.Parts, b.Parts) : (b.Parts, a.Parts);
        if (longer.Count == shorter.Count && Reordered(longer, shorter)) return true;
        return Shortened(longer, shorter) || OneMisspelt(longer, shorter);
    }

    /// <summary>How well a short form fits a full name: 0 the surname, 1 a family name in front, 2 a first surname of two, 3 the given name, 4 another part; null when it does not.</summary>
    public static int? Fit(PersonName full, PersonName form)
    {
        var at = Find(full.Parts, form.Parts);
        if (at < 0) return full.Parts[^1].Length > form.Joined.Length && HasHalf(full, form) ? 2 : null;
        if (at + form.Parts.Count == full.Parts.Count) return 0;
        if (at == 0) return GivenNames.IsFamilyFirst(full) ? 1 : 3;
        return at + form.Parts.Count == full.Parts.Count - 1 ? 2 : 4;
    }

    /// <summary>At most one letter in five, or two in eight, added, dropped, changed or swapped with its neighbour.</summary>
    public static bool Misspelt(string a, string b)
    {
        var least = Math.Min(a.Length, b.Length);
        var allowed = least >= 8 ? 2 : least >= 5 ? 1 : 0;
        return allowed > 0 && a[0] == b[0] && Math.Abs(a.Length - b.Length) <= allowed && Distance(a, b) <= allowed;
    }

    private static bool HasHalf(PersonName full, PersonName form) =>
        form.Parts.Count == 1 && Array.Exists(full.Name.Split(' ')[^1].Split('-'), half => half.Length > 2 && PersonName.Parse(half).Joined == form.Joined);

    private static bool Reordered(List<string> a, List<string> b) => a[0] == b[^1] && a.Order(StringComparer.Ordinal).SequenceEqual(b.Order(StringComparer.Ordinal));

    /// <summary>Middle names left out or cut to initials, the first given name left out or shortened, the second surname left out.</summary>
    private static bool Shortened(List<string> longer, List<string> shorter)
    {
        if (longer.Count > shorter.Count && shorter.Count >= 2 && longer.Take(shorter.Count).SequenceEqual(shorter) && shorter[^1].Length > 1) return true;
        if (longer[^1] != shorter[^1]) return false;
        var at = 0;
        for (var i = 0; i < shorter.Count - 1; i++)
        {
            // George W. Bush is not George H. W. Bush: a middle initial stands for the very next name.
            var mayPass = i == 0 || shorter[i].Length > 1;
            var found = false;
            do found = at < longer.Count - 1 && SameGiven(longer[at++], shorter[i]);
            while (!found && mayPass && at < longer.Count - 1);
            if (!found) return false;
        }

        // "G. Bush" is George Bush; "Walker Bush" of "George Walker Bush" needs the middle name in full.
        return SameGiven(longer[0], shorter[0]) || shorter[0].Length > 1 && longer.Count > shorter.Count;
    }

    private static bool SameGiven(string a, string b) =>
        a.Length == 1 || b.Length == 1 ? a[0] == b[0] : GivenNames.SameOrShort(a, b);

    private static bool OneMisspelt(List<string> a, List<string> b)
    {
        if (a.Count != b.Count) return false;
        var differing = -1;
        for (var i = 0; i < a.Count; i++)
        {
            if (a[i] == b[i]) continue;
            if (differing >= 0) return false;
            differing = i;
        }

        return differing >= 0 && Misspelt(a[differing], b[differing]);
    }

    private static int Find(List<string> full, List<string> form)
    {
        for (var at = full.Count - form.Count; at >= 0; at--)
        {
            var i = 0;
            while (i < form.Count && (full[at + i] == form[i] || form.Count > 1 && form[i].Length == 1 && full[at + i][0] == form[i][0])) i++;
            if (i == form.Count) return at;
        }

        return -1;
    }

    private static int Distance(string a, string b)
    {
        Span<int> before = stackalloc int[b.Length + 1], last = stackalloc int[b.Length + 1], row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            last.CopyTo(before);
            row.CopyTo(last);
        }

        return last[b.Length];
    }
}
