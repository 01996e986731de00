using System.Runtime.InteropServices;
using Dateline.Extraction.Tagging;
using Dateline.Training.Learning;
using TorchSharp;

namespace Dateline.Training.Resources;

/// <summary>Writes <c>tagger.model</c>: the keys of the learned words, then each tensor's name, shape and half-precision numbers.</summary>
internal static class ModelFile
{
    public static void Write(Network network, uint[] known, string target)
    {
        using var file = new BinaryWriter(File.Create(target));
        file.Write(known.Length);
        file.Write(MemoryMarshal.AsBytes(known.AsSpan()));
        file.Write(Network.Dilations.Length);
        foreach (var dilation in Network.Dilations) file.Write(dilation);
        file.Write(network.Weights.Count);
        foreach (var (name, weight) in network.Weights)
        {
            using var values = weight.detach().clone();
            file.Write(name);
            file.Write((int)values.shape[0]);
            file.Write(values.shape.Length > 1 ? (int)values.shape[1] : 1);
            file.Write(MemoryMarshal.AsBytes(values.data<float>().ToArray().Select(v => (Half)v).ToArray().AsSpan()));
        }
    }
}
