using System.Collections.Frozen;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Resolution;

/// <summary>Given names that stand for each other, and family names that come first.</summary>
internal static class GivenNames
{
    private static readonly FrozenDictionary<string, int> Families = Resource.Rows("given-names.tsv")
        .SelectMany((row, family) => row.Select(name => (name, family)))
        .ToFrozenDictionary(entry => entry.name, entry => entry.family);

    private static readonly FrozenSet<string> FamilyFirst = FrozenSet.Create(
        "ahn", "an", "bae", "baek", "bai", "ban", "bui", "cai", "cao", "chan", "chang", "chen", "cheng", "cheong", "chin", "cho", "choe", "choi", "chong", "chow", "chu", "chun", "chung", "cui", "dai", "dang", "deng", "ding",
        "dong", "du", "duong", "fan", "fang", "feng", "fu", "gao", "geng", "gu", "guo", "ha", "han", "hao", "he", "ho", "hoang", "hong", "hou", "hu", "hua", "huang", "huynh", "hwang", "jang", "jeon", "jeong", "jia", "jiang", "jin", "jo",
        "jung", "kang", "kim", "ko", "kong", "koo", "kwon", "lai", "lam", "lau", "le", "lee", "lei", "leung", "li", "liang", "liao", "lim", "lin", "ling", "liu", "long", "lu", "luo", "ly", "ma", "mao", "meng", "min", "mo", "moon", "nam",
        "ng", "ngo", "nguyen", "noh", "oh", "ong", "ouyang", "pak", "pan", "park", "peng", "pham", "phan", "qian", "qin", "qiu", "quan", "ren", "rhee", "roh", "ryu", "seo", "shao", "shen", "shi", "shin", "sim", "sohn", "son", "song", "su", "suh", "sun",
        "tan", "tang", "tao", "teo", "tian", "tran", "tsai", "tsang", "tse", "vo", "vu", "wan", "wang", "wei", "wen", "won", "wong", "woo", "wu", "xi", "xia", "xiang", "xiao", "xie", "xiong", "xu", "xue", "yan", "yang", "yao", "ye", "yee", "yeo", "yi",
        "yin", "yoo", "yoon", "you", "yu", "yuan", "yun", "zeng", "zhai", "zhang", "zhao", "zheng", "zhong", "zhou", "zhu", "zou");

    private static readonly FrozenSet<string> Given = Resource.Rows("name-genders.tsv").SelectMany(row => row[1].Split(' ')).ToFrozenSet();

    private static readonly FrozenDictionary<string, Gender> Genders = Resource.Rows("name-genders.tsv")
        .SelectMany(row => row[1].Split(' ').Select(name => (name, gender: row[0] == "woman" ? Gender.Female : Gender.Male)))
        .GroupBy(entry => entry.name).ToFrozenDictionary(same => same.Key, same => same.Distinct().Count() == 1 ? same.First().gender : Gender.Unknown);

    /// <summary>Whom a folded given name is given to, when only to one of the two.</summary>
    public static Gender GenderOf(string name) => Genders.GetValueOrDefault(name);

    /// <summary>Whether a folded word is a common given name.</summary>
    public static bool IsGiven(string word) => Given.Contains(word);

    public static bool SameOrShort(string a, string b) => a == b || Families.TryGetValue(a, out var family) && Families.TryGetValue(b, out var other) && family == other;

    /// <summary>Whether a name reads as a Chinese, Korean or Vietnamese one with the family name in front.</summary>
    public static bool IsFamilyFirst(PersonName name) => name.Parts.Count is 2 or 3 && FamilyFirst.Contains(name.Parts[0]);
}
