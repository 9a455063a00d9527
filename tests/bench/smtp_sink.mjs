// The fastest relay there is: it says yes to everything, keeps nothing and counts. Standard output: `port N`, then
// `mails N seconds S connections C` when its standard input is closed.
import net from "node:net";

let mails = 0, connections = 0, first = 0, last = 0;

const server = net.createServer({ noDelay: true }, (socket) => {
  connections++;
  let inText = false, rest = "";
  socket.setEncoding("latin1");
  socket.write("220 sink ESMTP\r\n");
  socket.on("error", () => {});
  socket.on("data", (chunk) => {
    rest += chunk;
    for (;;) {
      if (inText) {
        const end = rest.indexOf("\r\n.\r\n");
        if (end < 0) { rest = rest.slice(-4); return; }
        rest = rest.slice(end + 5);
        inText = false;
        mails++;
        last = performance.now();
        first ||= last;
        socket.write("250 kept\r\n");
        continue;
      }
      const end = rest.indexOf("\r\n");
      if (end < 0) return;
      const word = rest.slice(0, 4).toUpperCase();
      rest = rest.slice(end + 2);
      if (word === "DATA") { inText = true; socket.write("354 go on\r\n"); }
      else if (word === "QUIT") socket.end("221 bye\r\n");
      else if (word === "EHLO") socket.write("250-sink\r\n250 8BITMIME\r\n");
      else socket.write("250 yes\r\n");
    }
  });
});
server.listen(0, "127.0.0.1", () => console.log(`port ${server.address().port}`));
process.stdin.on("end", () => { console.log(`mails ${mails} seconds ${((last - first) / 1000).toFixed(3)} connections ${connections}`); process.exit(0); }).resume();
