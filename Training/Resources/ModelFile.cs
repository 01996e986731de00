using System.Runtime.InteropServices;
using Dateline.Extraction.Tagging;
using Dateline.Training.Learning;
using TorchSharp;

namespace Dateline.Training.Resources;

/// <summary>Writes and reads <c>tagger.model</c> and <c>syntax.bin</c>: the keys of the learned words, then each tensor's name, shape and half-precision numbers.</summary>
internal static class ModelFile
{
    public static void Write(WordNetwork network, IReadOnlyList<int> dilations, uint[] known, string target)
    {
        using var file = new BinaryWriter(File.Create(target));
        file.Write(known.Length);
        file.Write(MemoryMarshal.AsBytes(known.AsSpan()));
        file.Write(dilations.Count);
        foreach (var dilation in dilations) file.Write(dilation);
        var kept = network.Kept().ToList();
        file.Write(kept.Count);
        foreach (var (name, weight) in kept)
        {
            using var values = weight.detach().contiguous().clone();
            file.Write(name);
            file.Write((int)values.shape[0]);
            file.Write(values.shape.Length > 1 ? (int)values.shape[1] : 1);
            file.Write(MemoryMarshal.AsBytes(values.data<float>().ToArray().Select(v => (Half)v).ToArray().AsSpan()));
        }
    }

    /// <summary>The learned words of a written model.</summary>
    public static uint[] Words(string source)
    {
        using var file = new BinaryReader(File.OpenRead(source));
        return [.. Enumerable.Range(0, file.ReadInt32()).Select(_ => file.ReadUInt32())];
    }

    /// <summary>Puts a written model's weights into a network of the same learned words.</summary>
    /// <exception cref="InvalidDataException">The model is of another network.</exception>
    public static void Read(WordNetwork network, string source)
    {
        using var file = new BinaryReader(File.OpenRead(source));
        file.BaseStream.Seek(file.ReadInt32() * sizeof(uint), SeekOrigin.Current);
        file.BaseStream.Seek(file.ReadInt32() * sizeof(int), SeekOrigin.Current);
        using var still = torch.no_grad();
        for (var left = file.ReadInt32(); left > 0; left--)
        {
            var name = file.ReadString();
            var size = file.ReadInt32() * file.ReadInt32();
            if (!network.Weights.TryGetValue(name, out var weight) || weight.numel() != size) throw new InvalidDataException($"{source} holds {size} numbers of {name}, which is not this network's.");
            using var values = torch.tensor(Enumerable.Range(0, size).Select(_ => (float)file.ReadHalf()).ToArray(), weight.shape);
            weight.copy_(values);
        }
    }
}
