import { readConfiguration } from '#worker/node/configuration.ts';
import { openDatabase } from '#worker/node/open-database.ts';
import { verifyLog } from '#worker/store/desk-log.ts';

// `npm run audit-verify`: follows the chain of the desk's log. Prints the number of lines and the last hash, to be kept elsewhere: whoever
// rewrites the whole log is seen only beside an earlier count.
const { db, close } = await openDatabase(readConfiguration(process.env).dataDir);
try {
  const { count, head, fault } = await verifyLog(db);
  if (fault === null) {
    process.stdout.write(`${count} 行，前后相连，未见改动 lines, unbroken. 末行哈希 last hash: ${head}\n`);
  } else {
    const what = {
      'line-changed': '内容被改动 was changed',
      'line-missing': '之前有缺行或移位 follows a line that is missing or moved',
      'end-missing': '起被截去 and what followed was cut off',
    }[fault.fault];
    process.stdout.write(`第 ${fault.seq} 行${what}；此前 ${count} 行完好 lines before it are sound.\n`);
    process.exitCode = 1;
  }
} finally {
  close();
}
