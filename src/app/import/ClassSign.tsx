/** The mark of a class; from the seventh on there is no shape left, and its number is the mark. */
import { ClassMark, markPaths } from '../../ui/ClassMark.tsx';
import styles from './ImportDialog.module.css';

export function ClassSign({ classIndex }: { readonly classIndex: number }) {
  if (classIndex < markPaths.length) return <ClassMark classIndex={classIndex} size={10} />;
  return (
    <span className={styles.numeral} aria-hidden="true">
      {classIndex + 1}
    </span>
  );
}
