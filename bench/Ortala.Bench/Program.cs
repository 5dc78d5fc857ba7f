using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(Ortala.Bench.EngineBenchmarks).Assembly).Run(args);
