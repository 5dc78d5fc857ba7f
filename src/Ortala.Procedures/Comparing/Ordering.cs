using System.Collections.Immutable;

namespace Ortala.Procedures.Comparing;

/// <summary>What moved when a list of ids came into another order.</summary>
static class Ordering
{
    /// <summary>The ids that must be moved, as few as can be: all that stand in both lists but not in their longest common order.</summary>
    public static ImmutableHashSet<string> Moved(IEnumerable<string> before, IEnumerable<string> after)
    {
        var placeAfter = after.Select((id, i) => (id, i)).ToDictionary(p => p.id, p => p.i, StringComparer.Ordinal);
        var kept = before.Where(placeAfter.ContainsKey).ToArray();
        var staying = LongestRising([.. kept.Select(id => placeAfter[id])]);
        return [.. kept.Where((_, i) => !staying.Contains(i))];
    }

    /// <summary>Places of a longest rising row of numbers (patience sorting).</summary>
    static HashSet<int> LongestRising(int[] numbers)
    {
        var tops = new List<int>(); // place of the least number that ends a rising row of each length
        var before = new int[numbers.Length];
        for (var i = 0; i < numbers.Length; i++)
        {
            var (low, high) = (0, tops.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (numbers[tops[middle]] < numbers[i]) low = middle + 1;
                else high = middle;
            }
            before[i] = low > 0 ? tops[low - 1] : -1;
            if (low == tops.Count) tops.Add(i);
            else tops[low] = i;
        }
        var places = new HashSet<int>();
        for (var i = tops.Count > 0 ? tops[^1] : -1; i >= 0; i = before[i]) places.Add(i);
        return places;
    }
}
