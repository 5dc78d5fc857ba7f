return await Ortala.Cli.CommandLine.Run(args);
