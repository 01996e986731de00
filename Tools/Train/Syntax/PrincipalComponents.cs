using Dateline.Extraction.Syntax;

namespace Dateline.Tools.Train.Syntax;

/// <summary>Principal components by orthogonal iteration.</summary>
internal static class PrincipalComponents
{
    private const int Rounds = 60;

    /// <summary>The rows along their <paramref name="width"/> widest directions, scaled to one standard deviation overall.</summary>
    public static List<float[]> Project(List<float[]> rows, int width)
    {
        var size = rows[0].Length;
        var mean = new float[size];
        foreach (var row in rows) VectorMath.AddScaled(row, 1f / rows.Count, mean);
        var centred = rows.ConvertAll(row => row.Zip(mean, (x, m) => x - m).ToArray());
        var covariance = new float[size][];
        for (var i = 0; i < size; i++) covariance[i] = new float[size];
        foreach (var row in centred)
            for (var i = 0; i < size; i++) VectorMath.AddScaled(row, row[i] / rows.Count, covariance[i]);

        var random = new Random(1);
        var axes = Enumerable.Range(0, width).Select(_ => Enumerable.Range(0, size).Select(_ => random.NextSingle() - 0.5f).ToArray()).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            for (var a = 0; a < width; a++) axes[a] = [.. covariance.Select(row => VectorMath.Dot(row, axes[a]))];
            for (var a = 0; a < width; a++)
            {
                for (var b = 0; b < a; b++) VectorMath.AddScaled(axes[b], -VectorMath.Dot(axes[b], axes[a]), axes[a]);
                var length = MathF.Sqrt(VectorMath.Dot(axes[a], axes[a]));
                for (var i = 0; i < size; i++) axes[a][i] /= length;
            }
        }

        var projected = centred.ConvertAll(row => axes.Select(axis => VectorMath.Dot(axis, row)).ToArray());
        var deviation = MathF.Sqrt(projected.Average(row => VectorMath.Dot(row, row) / width));
        foreach (var row in projected)
            for (var i = 0; i < width; i++) row[i] = Math.Clamp(row[i] / deviation, -4, 4) * 0.5f;
        return projected;
    }
}
