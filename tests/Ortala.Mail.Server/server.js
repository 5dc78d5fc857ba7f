// A real mail server for tests. It says its port on the first line, then every message it has taken, one JSON object a line.
// Receivers choose what it does: tolak… is refused for good, sibuk… for now, putus… has the line cut in the midst of the message.
//   node server.js [--port 2525] [--auth user:password] [--slow milliseconds]
import { SMTPServer } from "smtp-server";

const option = name => { const i = process.argv.indexOf(`--${name}`); return i < 0 ? "" : process.argv[i + 1]; };
const refusal = (code, text) => Object.assign(new Error(text), { responseCode: code });
const auth = option("auth");
const slow = Number(option("slow") || 0);

const server = new SMTPServer({
  disabledCommands: auth ? ["STARTTLS"] : ["STARTTLS", "AUTH"],
  allowInsecureAuth: true,
  authOptional: !auth,
  onAuth(given, _session, done) {
    if (`${given.username}:${given.password}` === auth) done(null, { user: given.username });
    else done(refusal(535, "wrong password"));
  },
  onRcptTo(address, _session, done) {
    if (address.address.startsWith("tolak")) done(refusal(550, "no such mailbox"));
    else if (address.address.startsWith("sibuk")) done(refusal(451, "try again later"));
    else done();
  },
  onData(stream, session, done) {
    const to = session.envelope.rcptTo.map(a => a.address);
    if (to.some(a => a.startsWith("putus"))) {
      stream.once("data", () => { for (const c of server.connections) c._socket.destroy(); });
      stream.resume();
      return;
    }
    const parts = [];
    stream.on("data", part => parts.push(part));
    stream.on("end", () => setTimeout(() => {
      process.stdout.write(JSON.stringify({ to, from: session.envelope.mailFrom.address, user: session.user ?? "", raw: Buffer.concat(parts).toString("utf8") }) + "\n");
      done();
    }, slow));
  },
});
server.on("error", e => process.stderr.write(`${e.message}\n`));
server.listen(Number(option("port") || 0), "127.0.0.1", () => process.stdout.write(`${server.server.address().port}\n`));
