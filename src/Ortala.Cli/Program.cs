Console.WriteLine("ortala");
return 0;
