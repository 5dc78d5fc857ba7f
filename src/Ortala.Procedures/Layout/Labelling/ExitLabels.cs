namespace Ortala.Procedures.Layout;

/// <summary>Sizes of the labels at the exits of symbols, points.</summary>
static class ExitLabels
{
    /// <summary>Font size.</summary>
    public const double Size = 6.5;

    /// <summary>From baseline to baseline.</summary>
    public const double Leading = 7.5;

    /// <summary>Distance of a label from the middle line of its symbol.</summary>
    public const double FromMiddle = 2;

    /// <summary>Distance of a label from the rules of its cell.</summary>
    public const double FromRule = 1.2;

    /// <summary>Widest label on one line; longer ones are broken.</summary>
    public const double Widest = 37;
}
