using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Dateline.Functions.Storage.Words;

/// <summary>An article's id in two numbers, in the order of ids.</summary>
/// <param name="Day">yyyyMMdd.</param>
/// <param name="Hash">The sixteen characters after it.</param>
public readonly record struct ArticleKey(int Day, UInt128 Hash) : IComparable<ArticleKey>
{
    public const int HashLength = 16;

    private const int HashStart = 9;

    public static ArticleKey Parse(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        Span<byte> hash = stackalloc byte[HashLength];
        hash.Clear();
        Encoding.ASCII.GetBytes(id.AsSpan(HashStart), hash);
        return new(int.Parse(id.AsSpan(0, HashStart - 1), NumberStyles.None, CultureInfo.InvariantCulture), BinaryPrimitives.ReadUInt128BigEndian(hash));
    }

    public int CompareTo(ArticleKey other) => Day != other.Day ? Day.CompareTo(other.Day) : Hash.CompareTo(other.Hash);

    public override string ToString()
    {
        Span<byte> hash = stackalloc byte[HashLength];
        BinaryPrimitives.WriteUInt128BigEndian(hash, Hash);
        return string.Create(CultureInfo.InvariantCulture, $"{Day:D8}-{Encoding.ASCII.GetString(hash.TrimEnd((byte)0))}");
    }

    public static bool operator <(ArticleKey left, ArticleKey right) => left.CompareTo(right) < 0;

    public static bool operator <=(ArticleKey left, ArticleKey right) => left.CompareTo(right) <= 0;

    public static bool operator >(ArticleKey left, ArticleKey right) => left.CompareTo(right) > 0;

    public static bool operator >=(ArticleKey left, ArticleKey right) => left.CompareTo(right) >= 0;
}
