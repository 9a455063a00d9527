// A real SMTP server on loopback that keeps what it is given, and misbehaves on request.
//
//   node smtp_sink.mjs --folder DIR [--port N] [flags]     prints `port N` once it listens
//
// DIR/NNN.eml   each accepted mail: X-Envelope-From, X-Envelope-To and X-Secure lines, then its bytes
// DIR/counts    `connections N` and `texts N` (mails whose text arrived whole, accepted or not)
// It ends when its standard input is closed, so that it never outlives the test that started it.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SMTPServer } from 'smtp-server';

const text = { type: 'string' }, flag = { type: 'boolean', default: false };
const { values: options } = parseArgs({ options: {
    folder: text,
    port: { ...text, default: '0' },
    temporary: { ...text, default: '0' }, // 451 to the text of the first N mails
    'refuse-text': { ...text, default: '0' }, // 554 to the text of the first N mails
    closed: flag, // 554 as the greeting
    reject: { ...text, multiple: true, default: [] }, // 550 to this recipient
    'reject-saying': { ...text, default: '' }, // "5.1.1 no such user": what the refusal says instead of its own words
    hang: flag, // accepts the connection and says nothing
    'drop-after': { ...text, default: '0' }, // closes the connection after N mails on it
    'drop-on-mail': { ...text, default: '0' }, // closes without a word when the Nth MAIL arrives
    'say-421-on-mail': { ...text, default: '0' }, // answers 421 to the Nth MAIL and closes
    'die-before-ok': { ...text, default: '0' }, // closes after the text of the Nth mail, without an answer
    'hang-before-ok': { ...text, default: '0' }, // says nothing any more after the text of the Nth mail
    user: text,
    password: text,
    tls: flag, // offers STARTTLS
    smtps: flag, // speaks TLS from the first byte
    certificate: text, // PEM file with key and certificate; default: the self-signed one of smtp-server
} });
const number = name => Number(options[name]);

mkdirSync(options.folder, { recursive: true });
let connections = 0, mails = 0, texts = 0, accepted = 0;
const acceptedOn = new Map();

const writeCounts = () => {
    const path = join(options.folder, 'counts');
    writeFileSync(path + '.new', `connections ${connections}\ntexts ${texts}\n`);
    renameSync(path + '.new', path);
};

const pem = options.certificate && readFileSync(options.certificate);

const answer = (responseCode, message) => Object.assign(new Error(message), { responseCode });

const hangUp = session => {
    for (const connection of server.connections)
        if (connection.id === session.id) connection._socket.destroy();
};

const keep = (session, body) => {
    const { mailFrom, rcptTo } = session.envelope;
    const head = `X-Envelope-From: ${mailFrom ? mailFrom.address : ''}\r\n`
        + `X-Envelope-To: ${rcptTo.map(to => to.address).join(', ')}\r\nX-Secure: ${session.secure}\r\n`;
    const name = String(++accepted).padStart(3, '0') + '.eml';
    const path = join(options.folder, name);
    writeFileSync(path + '.new', Buffer.concat([Buffer.from(head), body]));
    renameSync(path + '.new', path);
};

const server = options.hang ? net.createServer(() => { connections++; writeCounts(); }) : new SMTPServer({
    logger: false,
    secure: options.smtps,
    ...(pem ? { key: pem, cert: pem } : {}),
    hideSTARTTLS: !options.tls,
    disabledCommands: [...(options.user ? [] : ['AUTH']), ...(options.tls ? [] : ['STARTTLS'])],
    allowInsecureAuth: true,
    authOptional: !options.user,
    closeTimeout: 100,
    onConnect(session, done) {
        connections++;
        writeCounts();
        done(options.closed ? answer(554, 'No SMTP service here') : null);
    },
    onAuth(auth, session, done) {
        const known = auth.username === options.user && auth.password === options.password;
        done(known ? null : answer(535, 'Error: authentication failed'), { user: auth.username });
    },
    onMailFrom(address, session, done) {
        mails++;
        if (mails === number('drop-on-mail')) return hangUp(session);
        if (mails === number('say-421-on-mail')) return done(answer(421, 'Error: timeout exceeded'));
        done();
    },
    onRcptTo({ address }, session, done) {
        const refusal = `<${address}>: no mailbox for ${address.split('@')[0]}`;
        done(options.reject.includes(address) ? answer(550, options['reject-saying'] || refusal) : null);
    },
    onData(stream, session, done) {
        const pieces = [];
        stream.on('data', piece => pieces.push(piece));
        stream.on('end', () => {
            texts++;
            writeCounts();
            if (texts === number('die-before-ok')) return hangUp(session);
            if (texts === number('hang-before-ok')) return;
            if (texts <= number('refuse-text')) return done(answer(554, 'Error: not wanted'));
            if (texts <= number('temporary')) return done(answer(451, 'Error: try again later'));
            keep(session, Buffer.concat(pieces));
            done();
            const here = (acceptedOn.get(session.id) ?? 0) + 1;
            acceptedOn.set(session.id, here);
            if (here === number('drop-after')) setImmediate(() => hangUp(session));
        });
    },
});

server.on('error', error => {
    if (error.syscall !== 'listen') return; // a client that left
    console.error(error.message);
    process.exit(1);
});
const listening = () => console.log(`port ${(server.server ?? server).address().port}`);
writeCounts();
server.listen(number('port'), '127.0.0.1', listening);
process.stdin.on('end', () => process.exit(0)).resume();
