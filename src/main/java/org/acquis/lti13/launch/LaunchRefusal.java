package org.acquis.lti13.launch;

import org.acquis.lti13.Refusal;

/** Why a launch is not let in: one record a reason, grouped by what was looked at (Security Framework 5.1.3). */
public sealed interface LaunchRefusal extends Refusal
        permits FormRefusal, StateRefusal, KeyRefusal, ClaimRefusal, PlatformRefusal {}
