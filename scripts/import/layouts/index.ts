import { abnormalList } from './abnormal-list.ts';
import { commitmentList } from './commitment-list.ts';
import { enterpriseList } from './enterprise-list.ts';
import type { Layout } from './layout.ts';
import { licence2015 } from './licence-2015.ts';
import { licence2018 } from './licence-2018.ts';
import { licence2019 } from './licence-2019.ts';
import { penalty2015 } from './penalty-2015.ts';
import { penalty2018 } from './penalty-2018.ts';
import { penalty2019 } from './penalty-2019.ts';
import { penaltyCreditChina } from './penalty-creditchina.ts';
import { samplingNotice } from './sampling-notice.ts';
import { seriousList } from './serious-list.ts';
import { spotCheck } from './spot-check.ts';

/** The registry of layouts, newest edition first within a kind. A new layout is one line here. */
export const LAYOUTS: readonly Layout[] = [
  licence2019,
  licence2018,
  licence2015,
  penalty2019,
  penalty2018,
  penalty2015,
  penaltyCreditChina,
  enterpriseList,
  spotCheck,
  samplingNotice,
  abnormalList,
  seriousList,
  commitmentList,
];
