// Tells the platform that its frame or window can go (LTI Dynamic Registration 1.0, 3.7).
const close = document.getElementById('close');
close.addEventListener('click', () => {
  const platform = window.opener ?? window.parent;
  platform.postMessage({ subject: 'org.imsglobal.lti.close' }, close.dataset.origin);
});
