namespace Ortala.Procedures.Layout.Routing;

/// <summary>
/// Takes ways out and routes them anew as long as that makes the whole cheaper: one by one; with all that meet at their nodes, where
/// they bend more than once or get in the way of others; in pairs that are tangled. Bounded, and only what a change concerns is tried again.
/// </summary>
sealed class RouteImprovement(RoutingDraft draft, int[] order)
{
    const int Rounds = 5, MostRearranged = 12, Alternatives = 3, MostSwaps = 8, TriesPerLeg = 120;
    const double Worth = 0.01;
    readonly bool[] single = Filled(order.Length), group = Filled(order.Length);

    static bool[] Filled(int n)
    {
        var all = new bool[n];
        Array.Fill(all, true);
        return all;
    }

    public void Run()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var improved = Improve();
            if (!Untangle() && !improved) return;
        }
    }

    /// <summary>Notes that what leg i lies beside should be looked at again.</summary>
    void Changed(int i)
    {
        var leg = draft.Lattice.Legs[i];
        foreach (var k in draft.Index.At(leg.From)) single[k] = group[k] = true;
        foreach (var k in draft.Index.At(leg.To)) single[k] = group[k] = true;
        var (first, last) = draft.Index.ChunksOf(i);
        for (var c = first; c <= last; c++)
            foreach (var k in draft.Index.InChunk(c))
                if ((!single[k] || !group[k]) && draft.Touch(i, k)) single[k] = group[k] = true;
    }

    /// <summary>Routes every leg anew beside all others; true when one got cheaper.</summary>
    bool Improve()
    {
        var improved = false;
        foreach (var i in order)
        {
            if (!single[i]) continue;
            single[i] = false;
            draft.Take(i);
            var before = draft.CostOf(i);
            var way = draft.Find(i);
            if (draft.FoundCost >= before - Worth)
            {
                draft.Put(i, draft.Ways[i]);
                continue;
            }
            Changed(i);
            draft.Put(i, way);
            Changed(i);
            improved = true;
        }
        return improved;
    }

    bool Untangle()
    {
        var improved = false;
        foreach (var i in order)
        {
            if (!group[i] || draft.Tries > TriesPerLeg * order.Length) continue;
            group[i] = false;
            draft.Take(i);
            var whole = draft.CostOf(i);
            draft.Put(i, draft.Ways[i]);
            var tangled = whole - draft.PlainCost(i) >= WayCost.MixedSide / 2;
            if (!tangled && draft.Ways[i].Bends < 2) continue;
            improved |= Rearrange(i) || (tangled && SwapOne(i));
        }
        return improved;
    }

    /// <summary>
    /// Takes out leg i and all that meet it at its nodes, routes it first, by its best sides or the next best, and then them, those
    /// that leave its nodes before or after those that enter.
    /// </summary>
    bool Rearrange(int i)
    {
        Span<int> legs = stackalloc int[MostRearranged];
        Span<Way> old = stackalloc Way[MostRearranged];
        foreach (var exitsFirst in (ReadOnlySpan<bool>)[true, false])
        {
            var n = Neighbourhood(i, exitsFirst, legs);
            var before = TakeAll(legs[..n], old);
            var without = 0;
            for (var a = 0; a < Alternatives; a++)
            {
                var first = draft.Find(i, without);
                if (first.Count == 0 || draft.FoundCost >= before) break;
                without |= WayFinder.Bit(first.Out, first.In);
                if (PutAll(legs[..n], first, before))
                {
                    for (var g = 0; g < n; g++) Changed(legs[g]);
                    return true;
                }
            }
            for (var g = 0; g < n; g++) draft.Put(legs[g], old[g]);
        }
        return false;
    }

    int Neighbourhood(int i, bool exitsFirst, Span<int> legs)
    {
        var all = draft.Lattice.Legs;
        legs[0] = i;
        var n = 1;
        foreach (var exits in (ReadOnlySpan<bool>)[exitsFirst, !exitsFirst])
            foreach (var node in (ReadOnlySpan<int>)[all[i].From, all[i].To])
                foreach (var k in draft.Index.At(node))
                    if (n < MostRearranged && (all[k].From == all[i].From || all[k].From == all[i].To) == exits && !legs[..n].Contains(k)) legs[n++] = k;
        return n;
    }

    double TakeAll(ReadOnlySpan<int> legs, Span<Way> old)
    {
        double cost = 0;
        for (var g = legs.Length - 1; g >= 0; g--)
        {
            old[g] = draft.Ways[legs[g]];
            draft.Take(legs[g]);
            cost += draft.CostOf(legs[g]);
        }
        return cost;
    }

    /// <summary>Puts the first leg by the way just found and the others by their best; takes all out again when that is no gain.</summary>
    bool PutAll(ReadOnlySpan<int> legs, in Way first, double before)
    {
        var after = draft.FoundCost;
        for (var g = 1; g < legs.Length; g++) after += draft.Least[legs[g]];
        draft.Put(legs[0], first);
        var n = 1;
        for (; n < legs.Length && after < before - Worth; n++)
        {
            draft.Put(legs[n], draft.Find(legs[n]));
            after += draft.FoundCost - draft.Least[legs[n]];
        }
        if (n == legs.Length && after < before - Worth) return true;
        while (n > 0) draft.Take(legs[--n]);
        return false;
    }

    /// <summary>Routes leg i and one that it touches in the other order, the first such that helps.</summary>
    bool SwapOne(int i)
    {
        var (first, last) = draft.Index.ChunksOf(i);
        var swaps = 0;
        for (var c = first; c <= last; c++)
            foreach (var k in draft.Index.InChunk(c))
                if (k != i && draft.Index.IsFirstShared(c, i, k) && draft.Touch(i, k))
                {
                    if (Swap(i, k)) return true;
                    if (++swaps == MostSwaps) return false;
                }
        return false;
    }

    bool Swap(int i, int k)
    {
        Span<Way> old = stackalloc Way[2];
        ReadOnlySpan<int> pair = [i, k];
        var before = TakeAll(pair, old);
        var first = draft.Find(i);
        if (PutAll(pair, first, before))
        {
            Changed(i);
            Changed(k);
            return true;
        }
        for (var g = 0; g < 2; g++) draft.Put(pair[g], old[g]);
        return false;
    }
}
