namespace Dateline.Intake.Languages;

/// <summary>Counts letters by script, and the letters that only one language of a script has.</summary>
internal struct ScriptCount
{
    private const int Scripts = 24;

    private static readonly (char First, char Last, int Script)[] Ranges =
    [
        ('\u0370', '\u03FF', 1), ('\u1F00', '\u1FFF', 1), ('\u0400', '\u052F', 2), ('\u0530', '\u058F', 3), ('\u0590', '\u05FF', 4), ('\u0600', '\u06FF', 5),
        ('\u0750', '\u077F', 5), ('\uFB50', '\uFDFF', 5), ('\uFE70', '\uFEFC', 5), ('\u0900', '\u097F', 6), ('\u0980', '\u09FF', 7), ('\u0A00', '\u0A7F', 8),
        ('\u0A80', '\u0AFF', 9), ('\u0B80', '\u0BFF', 10), ('\u0C00', '\u0C7F', 11), ('\u0C80', '\u0CFF', 12), ('\u0D00', '\u0D7F', 13), ('\u0D80', '\u0DFF', 14),
        ('\u0E00', '\u0E7F', 15), ('\u0E80', '\u0EFF', 16), ('\u0F00', '\u0FFF', 17), ('\u1000', '\u109F', 18), ('\u10A0', '\u10FF', 19), ('\u1200', '\u139F', 20),
        ('\u1780', '\u17FF', 21), ('\u3040', '\u30FF', 22), ('\u3400', '\u4DBF', 23), ('\u4E00', '\u9FFF', 23), ('\uAC00', '\uD7AF', 0), ('\u1100', '\u11FF', 0),
    ];

    // By the script's number; those that several languages use are told apart below.
    private static readonly string[] Languages =
        ["ko", "el", "ru", "hy", "he", "ar", "hi", "bn", "pa", "gu", "ta", "te", "kn", "ml", "si", "th", "lo", "bo", "my", "ka", "am", "km", "ja", "zh"];

    private readonly int[] _letters = new int[Scripts];
    private int _latin;
    private int _ukrainian;
    private int _serbian;
    private int _russian;
    private int _bulgarian;
    private int _persian;
    private int _urdu;

    public ScriptCount()
    {
    }

    public void Count(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (letter < '\u0370')
            {
                _latin++;
                continue;
            }

            foreach (var (first, last, script) in Ranges)
            {
                if (letter >= first && letter <= last) _letters[script]++;
            }

            Mark(letter);
        }
    }

    /// <summary>The language, when most of the letters are in a script other than Latin. An ideograph says as much as two letters.</summary>
    public readonly string? Language
    {
        get
        {
            var most = 0;
            for (var script = 1; script < Scripts; script++)
            {
                if (_letters[script] > _letters[most]) most = script;
            }

            var others = _letters.Sum() + _letters[23];
            if (others == 0 || others < _latin) return null;
            return Languages[most] switch
            {
                "ru" => _ukrainian > 0 && _ukrainian > _russian ? "uk" : _serbian > 0 && _serbian > _russian ? "sr" : _russian == 0 && _bulgarian > 0 ? "bg" : "ru",
                "ar" => _urdu > 0 ? "ur" : _persian > 0 ? "fa" : "ar",
                "zh" when _letters[22] > 0 => "ja",
                var language => language,
            };
        }
    }

    private void Mark(char letter)
    {
        switch (letter)
        {
            case 'і' or 'ї' or 'є' or 'ґ' or 'І' or 'Ї' or 'Є':
                _ukrainian++;
                break;
            case 'ј' or 'љ' or 'њ' or 'ћ' or 'ђ' or 'џ':
                _serbian++;
                break;
            case 'ы' or 'э' or 'ё':
                _russian++;
                break;
            case 'ъ' or 'щ':
                _bulgarian++;
                break;
            case 'ٹ' or 'ڈ' or 'ڑ' or 'ں' or 'ے' or 'ہ' or 'ھ':
                _urdu++;
                break;
            case 'پ' or 'چ' or 'ژ' or 'گ' or 'ک' or 'ی':
                _persian++;
                break;
        }
    }
}
