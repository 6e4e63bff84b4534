import sax from 'sax';
import { TableFault } from './table-fault.ts';

/** What a reader of one part listens to. Names come without their namespace prefix. */
export type XmlListener = {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
};

function malformed(): TableFault {
  return new TableFault(
    'xml-malformed',
    '工作簿内部的 XML 不完整或有错。请用 Excel 或 WPS 打开后另存为 .xlsx 或 CSV 重新导入。',
  );
}

function forbidden(): TableFault {
  const message =
    '工作簿内部含有 DTD 或实体定义，正常的表格不会有，按攻击文件拒收。请用 Excel 或 WPS 打开后另存为 .xlsx 重新导入。';
  return new TableFault('xml-dtd', message);
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Streams XML to a listener and yields once per block read, so that the caller can hand on what has been gathered. DTDs and entities
 * beyond the five of XML are refused. Throws `TableFault`: `xml-malformed`, `xml-dtd`, and whatever the listener throws.
 * Example: `for await (const _ of readXml(zip.read(part), { open(name) { … } })) …`.
 */
export async function* readXml(blocks: AsyncIterable<string>, listener: XmlListener): AsyncGenerator<void> {
  const options = { position: false, strictEntities: true };
  const parser = sax.parser(true, options);
  parser.onerror = () => {
    throw malformed();
  };
  parser.ondoctype = () => {
    throw forbidden();
  };
  parser.onsgmldeclaration = () => {
    throw forbidden();
  };
  parser.onopentag = (tag) => {
    listener.open?.(localName(tag.name), tag.attributes as Record<string, string>);
  };
  parser.onclosetag = (name) => listener.close?.(localName(name));
  parser.ontext = (text) => listener.text?.(text);
  parser.oncdata = (text) => listener.text?.(text);
  for await (const block of blocks) {
    parser.write(block);
    yield;
  }
  parser.close();
  yield;
}
