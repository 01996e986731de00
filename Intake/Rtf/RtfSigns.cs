namespace Dateline.Intake.Rtf;

/// <summary>The control words that stand for a character.</summary>
internal static class RtfSigns
{
    public static char? Of(string word) => word switch
    {
        "tab" or "line" or "emspace" or "enspace" or "qmspace" or "softline" => ' ',
        "emdash" => '—',
        "endash" => '–',
        "lquote" => '‘',
        "rquote" => '’',
        "ldblquote" => '“',
        "rdblquote" => '”',
        "bullet" => '•',
        _ => null,
    };
}
