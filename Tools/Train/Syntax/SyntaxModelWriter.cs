using Dateline.Extraction.Syntax;

namespace Dateline.Tools.Train.Syntax;

/// <summary>Writes the model in the layout that <see cref="SyntaxModel"/> reads.</summary>
internal static class SyntaxModelWriter
{
    public static void Write(
        string path, Vocabulary vocabulary, int width, TrainedNetwork tagger, TrainedNetwork parser, TagSet tags, ParserActions actions)
    {
        using var writer = new BinaryWriter(File.Create(path));
        writer.Write(SyntaxModel.Magic);
        writer.Write(vocabulary.Hashes.Length);
        foreach (var hash in vocabulary.Hashes) writer.Write(hash);
        WriteRows(writer, vocabulary.Pretrained, width);
        foreach (var network in (ReadOnlySpan<TrainedNetwork>)[tagger, parser]) WriteNetwork(writer, network);
        WriteBytes(writer, tags.Parts.Select(part => (byte)part));
        writer.Write([.. tags.Forms.Select(form => (byte)form)]);
        WriteBytes(writer, actions.Relations(Step.Left).Select(relation => (byte)relation));
        WriteBytes(writer, actions.Relations(Step.Right).Select(relation => (byte)relation));
    }

    private static void WriteNetwork(BinaryWriter writer, TrainedNetwork network)
    {
        writer.Write(network.Hidden);
        writer.Write(network.Outputs);
        for (var i = 1; i < network.Tables.Length; i++)
        {
            var used = Array.IndexOf(network.Slots, (FeatureTable)i) >= 0;
            WriteRows(writer, used ? network.Tables[i]!.Value : [], network.Shapes[i].Width);
        }

        WriteRows(writer, network.Weights.Value, network.Inputs);
        WriteFloats(writer, network.Bias.Value);
        WriteRows(writer, network.OutputWeights.Value, network.Hidden);
        WriteFloats(writer, network.OutputBias.Value);
    }

    private static void WriteRows(BinaryWriter writer, float[] values, int width) => QuantizedWriter.Write(writer, [.. values.Chunk(width)], width, 1e-2f);

    private static void WriteBytes(BinaryWriter writer, IEnumerable<byte> values)
    {
        byte[] all = [.. values];
        writer.Write(all.Length);
        writer.Write(all);
    }

    private static void WriteFloats(BinaryWriter writer, float[] values)
    {
        writer.Write(values.Length);
        foreach (var value in values) writer.Write(value);
    }
}
