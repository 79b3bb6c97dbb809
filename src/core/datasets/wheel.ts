/** A wheel of five sectors. */
import { type DatasetDefinition, polar, suggest } from './dataset.ts';

/** Radius 5.5 √u, angle (c + u)·2π/5: uniform on the disc. */
export const wheel: DatasetDefinition = {
  code: 'wh',
  label: { en: 'Wheel', ko: '바퀴' },
  formula: 'r = 5.5\\sqrt{u},\\quad \\varphi = \\tfrac{2\\pi}{5}(c + u)',
  reference: 'this project',
  task: 'multiclass',
  classes: 5,
  notes: {
    en: 'Five classes that softmax cuts with straight lines, without a hidden layer.',
    ko: '다섯 클래스예요. 소프트맥스는 은닉층 없이도 직선으로 나눠요.',
  },
  params: {},
  suggested: suggest(1000, 0),
  point(_index, _count, cls, _indexInClass, _countInClass, stream, _params, out) {
    const radius = 5.5 * Math.sqrt(stream.uniform());
    polar(radius, ((cls + stream.uniform()) * 2 * Math.PI) / 5, out);
  },
};
