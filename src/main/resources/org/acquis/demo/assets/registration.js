// Like Moodle: whoever says the registration is over, the frame goes and the list is read anew.
const registration = document.getElementById('registration');
window.addEventListener('message', (event) => {
  if (event.data && event.data.subject === 'org.imsglobal.lti.close' && registration.isConnected) {
    const after = registration.dataset.after;
    registration.remove();
    window.location.replace(after);
  }
});
