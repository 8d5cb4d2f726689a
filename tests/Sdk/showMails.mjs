// A mail server to try things out with: `node showMails.mjs 2525` shows every mail it is given (docs/notifications.md).
import { writeFileSync } from 'node:fs';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

const port = Number(process.argv[2] ?? 2525);
new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  async onData(stream, _session, done) {
    const mail = await simpleParser(stream);
    writeFileSync('last-mail.html', mail.html || '');
    console.log(`\nFrom: ${mail.from?.text}\nTo: ${mail.to?.text}\nSubject: ${mail.subject}\nFiles: ${mail.attachments.map((file) => file.filename ?? file.contentType).join(', ')}\n\n${mail.text}`);
    done();
  },
}).listen(port, '127.0.0.1', () => console.log(`Mails to localhost:${port} are shown here, the last one's HTML is in last-mail.html.`));
