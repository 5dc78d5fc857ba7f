return await Ortala.Web.WebServer.RunAsync(args);
