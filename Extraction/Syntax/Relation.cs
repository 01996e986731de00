namespace Dateline.Extraction.Syntax;

#pragma warning disable CS1591 // The members are the universal dependency relations (universaldependencies.org/u/dep), the colon left out.

/// <summary>The universal dependency relations of English; <see cref="None"/> stands for no arc.</summary>
public enum Relation : byte
{
    None, Acl, AclRelcl, Advcl, AdvclRelcl, Advmod, Amod, Appos, Aux, AuxPass, Case, Cc, CcPreconj, Ccomp, Compound, CompoundPrt,
    Conj, Cop, Csubj, CsubjPass, Dep, Det, DetPredet, Discourse, Dislocated, Expl, Fixed, Flat, Goeswith, Iobj, List, Mark, Nmod,
    NmodDesc, NmodPoss, NmodUnmarked, Nsubj, NsubjOuter, NsubjPass, Nummod, Obj, Obl, OblAgent, OblUnmarked, Orphan, Parataxis,
    Punct, Reparandum, Root, Vocative, Xcomp,
}

#pragma warning restore CS1591
