/// <summary>Runs inside a started program (DOTNET_STARTUP_HOOKS) and notes at its end which assemblies it loaded.</summary>
static class StartupHook
{
    internal const string FileVariable = "ORTALA_LOADED_ASSEMBLIES";

    public static void Initialize() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        File.WriteAllLines(Environment.GetEnvironmentVariable(FileVariable)!, AppDomain.CurrentDomain.GetAssemblies().Select(a => a.GetName().Name!));
}
