using System.Text;

namespace Dateline.Intake.Rtf;

/// <summary>What the bytes of an RTF document stand for, by the character sets of its fonts and its code page.</summary>
internal static class RtfEncodings
{
    /// <summary>The encoding of a font's character set; null where the document's own holds.</summary>
    public static Encoding? CharacterSet(int number) => number switch
    {
        128 => CodePage(932),
        129 => CodePage(949),
        134 => CodePage(936),
        136 => CodePage(950),
        161 => CodePage(1253),
        162 => CodePage(1254),
        163 => CodePage(1258),
        177 => CodePage(1255),
        178 => CodePage(1256),
        186 => CodePage(1257),
        204 => CodePage(1251),
        222 => CodePage(874),
        238 => CodePage(1250),
        77 => CodePage(10000),
        _ => null,
    };

    /// <summary>The encoding of a Windows or Macintosh code page; null for one that is not known.</summary>
    public static Encoding? CodePage(int number)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(number) ?? (number == 65001 ? Encoding.UTF8 : null);
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
