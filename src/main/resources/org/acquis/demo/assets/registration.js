// Like Moodle: whoever says the registration is over, the frame goes and the list is read anew.
const frame = document.getElementById('registration');
window.addEventListener('message', (event) => {
  if (event.data && event.data.subject === 'org.imsglobal.lti.close' && frame.isConnected) {
    const after = frame.dataset.after;
    frame.remove();
    window.location.replace(after);
  }
});
