import { readConfiguration } from '#worker/node/configuration.ts';
import { openDatabase } from '#worker/node/open-database.ts';
import { verifyLog } from '#worker/store/desk-log.ts';

// `npm run audit-verify`: follows the chain of the desk's log. Prints the number of lines and the last hash, to be kept elsewhere: a log
// that was cut at its end shows only beside an earlier count.
const { db, close } = await openDatabase(readConfiguration(process.env).dataDir);
try {
  const { count, head, fault } = await verifyLog(db);
  if (fault === null) {
    process.stdout.write(`${count} 行，前后相连，未见改动 lines, unbroken. 末行哈希 last hash: ${head}\n`);
  } else {
    const what =
      fault.fault === 'line-changed'
        ? '内容被改动 was changed'
        : '之前有缺行或移位 follows a line that is missing or moved';
    process.stdout.write(`第 ${fault.seq} 行${what}；此前 ${count} 行完好 lines before it are sound.\n`);
    process.exitCode = 1;
  }
} finally {
  close();
}
