/** A lock and the reason in words: why a thing cannot be changed here and now. */
import { Icon } from './Icon.tsx';
import styles from './Locked.module.css';

export function Locked(props: { readonly reason: string }) {
  return (
    <p className={styles.locked}>
      <Icon name="lock" size={14} />
      <span>{props.reason}</span>
    </p>
  );
}
