namespace Dateline.Extraction.Facts;

/// <summary>The parties an article has spoken of so far, in the order of their words, each with what makes it likely to be meant.</summary>
internal sealed class RecentParties
{
    // Among how many parties one without a name is looked for.
    private const int Unnamed = 30;

    private readonly List<(Antecedent Party, int Token, int Weight)> parties = [];

    /// <summary>The party at an index, its first token and its weight.</summary>
    public (Antecedent Party, int Token, int Weight) this[int index] => parties[index];

    /// <summary>How many there are.</summary>
    public int Count => parties.Count;

    /// <summary>Notes a party whose words begin at a token.</summary>
    public void Note(Antecedent party, int token, int weight) => parties.Insert(LastBefore(token + 1) + 1, (party, token, weight));

    /// <summary>The index of the last party named before a token; -1 when there is none.</summary>
    public int LastBefore(int token)
    {
        int low = 0, high = parties.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (parties[middle].Token < token) low = middle + 1;
            else high = middle;
        }

        return low - 1;
    }

    /// <summary>Remembers of someone without a name what pronoun stood for him or her.</summary>
    public Antecedent Narrow(Antecedent party, Gender gender)
    {
        for (var i = parties.Count - 1; i >= 0 && i > parties.Count - Unnamed; i--)
        {
            if (parties[i].Party == party) parties[i] = parties[i] with { Party = party with { Gender = gender } };
        }

        return party with { Gender = gender };
    }
}
