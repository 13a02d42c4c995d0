// The platform keeps small texts for this tool's frames, each tool's apart (LTI Client Side postMessages, LTI postMessage
// Storage). Messages go to one origin and are believed from it: the origin of the platform's authorization endpoint.
const PATIENCE = 10000;
const SOON = 2000;
const AGAIN = 300;

const outside = () => (window.parent === window ? window.opener : window.parent);

function frameOf(target) {
  if (!outside() || target === '_parent') {
    return outside();
  }
  try {
    return outside().frames[target] ?? null;
  } catch {
    // A frame of that name is not there, and nothing else of the platform's page may be looked at.
    return null;
  }
}

const identifier = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

function ask({ origin, target }, message, patience = PATIENCE) {
  return new Promise((resolve, reject) => {
    const frame = frameOf(target);
    if (!frame) {
      reject(new Error('no such frame'));
      return;
    }
    const asked = { ...message, message_id: identifier() };
    const heard = ({ origin: from, source, data }) => {
      if (from !== origin || source !== frame || data?.message_id !== asked.message_id
        || data.subject !== `${asked.subject}.response`) {
        return;
      }
      done();
      if (data.error) {
        reject(new Error(data.error.code));
      } else {
        resolve(data);
      }
    };
    const late = window.setTimeout(() => { done(); reject(new Error('no answer')); }, patience);
    // The platform's frame may still be loading, and who does not listen yet hears nothing.
    const again = window.setInterval(() => frame.postMessage(asked, origin), AGAIN);
    const done = () => {
      window.clearTimeout(late);
      window.clearInterval(again);
      window.removeEventListener('message', heard);
    };
    window.addEventListener('message', heard);
    frame.postMessage(asked, origin);
  });
}

/** The frame that keeps texts, for a platform that did not name it when the login began; undefined: there is none. */
export async function frameOffered(origin) {
  try {
    const { supported_messages: known } = await ask({ origin, target: '_parent' }, { subject: 'lti.capabilities' }, SOON);
    const find = (subject) => known.find((message) => message.subject === subject);
    return find('lti.put_data') && find('lti.get_data') ? find('lti.put_data').frame ?? '_parent' : undefined;
  } catch {
    return undefined;
  }
}

export const put = (where, key, value) => ask(where, { subject: 'lti.put_data', key, value });

/** Undefined: the platform has nothing under this key. */
export async function get(where, key) {
  const { value } = await ask(where, { subject: 'lti.get_data', key });
  return value ?? undefined;
}

/** Where this page's secret is, as the server wrote it into the page. */
export const kept = () => document.querySelector('meta[name=acquis-secret]').dataset;
