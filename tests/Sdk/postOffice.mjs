// A real mail server of the npm package smtp-server; what comes is read by mailparser, as a mail program would.
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

const mails = [];
const waiting = [];

const server = new SMTPServer({
  authOptional: true,
  allowInsecureAuth: true,
  onAuth: ({ username, password }, _session, done) => (username === 'salon' && password === 'p@ss/word' ? done(null, { user: username }) : done(new Error('Who?'))),
  onData(stream, session, done) {
    simpleParser(stream).then((mail) => {
      mails.push({ ...mail, envelope: session.envelope, user: session.user });
      waiting.splice(0).forEach((look) => look());
      done();
    }, done);
  },
});
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
server.server.unref();

/** What SLOTWRIGHT_SMTP_URL is to say. */
export const smtpUrl = `smtp://salon:p%40ss%2Fword@127.0.0.1:${server.server.address().port}`;

/** The first mail to somebody that has come or is to come, taken from the pile; gives up after a minute. */
export async function mailTo(address) {
  for (const end = Date.now() + 60_000; Date.now() < end; ) {
    const at = mails.findIndex((mail) => mail.envelope.rcptTo.some((to) => to.address === address));
    if (at >= 0) return mails.splice(at, 1)[0];
    await Promise.race([new Promise((look) => waiting.push(look)), new Promise((look) => setTimeout(look, end - Date.now()).unref())]);
  }
  throw new Error(`No mail to ${address} has come.`);
}
