#!/usr/bin/env bash
# smtp-server: the envelope of a session holds another address than the client sent.
#
# Expected: `session.envelope.rcptTo` holds the address of the command RCPT TO, as its types and documentation say, so that a test of a mail client
#   sees what goes over the wire.
# Seen: a domain that came as `xn--…` is turned into letters, before `onRcptTo` and in the envelope. A test cannot tell a client that converts
#   international domains, which relays without SMTPUTF8 need, from one that does not.
# Package: smtp-server 3.21.6
# Source: RFC 5321, section 4.1.1.3; the package's documentation of the session object
# Date: 2026-11-29
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact smtp-server@3.21.6
cat >look.cjs <<'JS'
const { connect } = require('node:net');
const { SMTPServer } = require('smtp-server');
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  disableReverseLookup: true,
  onRcptTo({ address }, session, done) {
    console.log('shown:', address);
    done();
  },
});
server.listen(0, '127.0.0.1', () => {
  const lines = ['EHLO client.example', 'MAIL FROM:<shop@example.org>', 'RCPT TO:<ada@xn--bcher-kva.example>'];
  console.log('sent: ', lines[2]);
  const socket = connect(server.server.address().port, '127.0.0.1');
  socket.on('data', (chunk) => {
    if (!/^\d{3} /m.test(chunk.toString())) return;
    const line = lines.shift();
    if (!line) process.exit();
    socket.write(`${line}\r\n`);
  });
});
JS
seen=$(node look.cjs 2>/dev/null)
echo "$seen"
grep -q '^shown: ada@bücher.example$' <<<"$seen"
