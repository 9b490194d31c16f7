// What this browser keeps for the page. Where storage is off, nothing is kept and nothing fails.

export function recall(key, place = 'localStorage') {
  try {
    return window[place].getItem(key);
  } catch {
    return null;
  }
}

/** Tells whether there was room. */
export function keep(key, value, place = 'localStorage') {
  try {
    window[place].setItem(key, value);
    return true;
  } catch {
    return false;
  }
}
