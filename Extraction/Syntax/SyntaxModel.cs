using System.Runtime.InteropServices;

namespace Dateline.Extraction.Syntax;

/// <summary>The trained tagger and parser, and the words they know.</summary>
internal sealed class SyntaxModel
{
    /// <summary>The first bytes of the file.</summary>
    public const int Magic = 0x32584E53;

    private static readonly Lazy<SyntaxModel> Shipped = new(ReadResource);

    private readonly PartOfSpeech[] parts;
    private readonly VerbTag[] forms;

    private SyntaxModel(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        if (reader.ReadInt32() != Magic) throw new InvalidDataException("The syntax model does not start with its magic number.");
        var hashes = new uint[reader.ReadInt32()];
        stream.ReadExactly(MemoryMarshal.AsBytes(hashes.AsSpan()));
        Lexicon = new Lexicon(hashes);
        var pretrained = QuantizedRows.Read(reader);
        Tagger = new SlotNetwork(reader, TaggerSlots.Tables, pretrained);
        Parser = new SlotNetwork(reader, ParserSlots.Tables, pretrained);
        parts = new PartOfSpeech[reader.ReadInt32()];
        for (var i = 0; i < parts.Length; i++) parts[i] = (PartOfSpeech)reader.ReadByte();
        forms = Array.ConvertAll(reader.ReadBytes(parts.Length), value => (VerbTag)value);
        Actions = ParserActions.Read(reader);
    }

    /// <summary>The model of this build, read once.</summary>
    public static SyntaxModel Default => Shipped.Value;

    public Lexicon Lexicon { get; }

    public SlotNetwork Tagger { get; }

    public SlotNetwork Parser { get; }

    /// <summary>What each output of <see cref="Parser"/> stands for.</summary>
    public ParserActions Actions { get; }

    /// <summary>The part of speech of a tag, which may be finer: a past tense and a participle are both verbs.</summary>
    public PartOfSpeech PartOf(int tag) => parts[tag - WordFeatures.FirstTag];

    /// <summary>The form of the verb that a tag says.</summary>
    public VerbTag FormOf(int tag) => parts[tag - WordFeatures.FirstTag] == PartOfSpeech.Verb ? forms[tag - WordFeatures.FirstTag] : VerbTag.None;

    /// <summary>The tag of verbs in a form.</summary>
    public int TagOf(VerbTag form)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i] == PartOfSpeech.Verb && forms[i] == form) return WordFeatures.FirstTag + i;
        }

        throw new InvalidDataException($"The syntax model has no tag for verbs in the form {form}.");
    }

    /// <summary>Reads a model from a stream, which is closed.</summary>
    public static SyntaxModel Read(Stream stream) => new(stream);

    private static SyntaxModel ReadResource() => Read(Text.Resource.Open("syntax.bin"));
}
