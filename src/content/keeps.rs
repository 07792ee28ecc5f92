//! Which safety rule a line of the walkthrough keeps, by meaning and not by its words.

use super::contact::vocabulary;

vocabulary! {
    /// A part of a safety rule of `docs/safety-rules.md`.
    Keeps {
        /// S6: nobody of the family is contacted.
        NoFamily = "no-family",
        /// S6: a notification is not gone through with the parents.
        NoReview = "no-review",
        /// S7: nobody mediates or confronts.
        NoMediation = "no-mediation",
        /// S7: nothing is written that may be seen at home.
        NoWrittenMessage = "no-written-message",
        /// S8: relatives, friends and children do not interpret.
        NoRelativesInterpret = "no-relatives-interpret",
        /// S9: one speaks with the person alone.
        SpeakAlone = "speak-alone",
        /// S9: what the person says is believed.
        Believe = "believe",
        /// S9: full secrecy is not promised.
        NoSecrecyPromise = "no-secrecy-promise",
        /// S9: a safe way of contact is agreed on.
        SafeContact = "safe-contact",
        /// S10: brothers and sisters are asked about.
        AskSiblings = "ask-siblings",
        /// S10: several may control.
        SeveralControl = "several-control",
        /// S11: nobody investigates; a grounded assumption is enough.
        NoInvestigation = "no-investigation",
        /// S12: the duty to notify is one's own.
        DutyPersonal = "duty-personal",
        /// S12: the leader is told, not asked.
        TellLeader = "tell-leader",
        /// S12: what to do when the leader disagrees.
        LeaderDisagrees = "leader-disagrees",
        /// S13: this is no risk assessment.
        NoRiskAssessment = "no-risk-assessment",
        /// S13: one may always seek more help.
        MoreHelp = "more-help",
    }
}

impl Keeps {
    /// The rule that it is a part of.
    #[must_use]
    pub fn rule(self) -> &'static str {
        match self {
            Self::NoFamily | Self::NoReview => "S6",
            Self::NoMediation | Self::NoWrittenMessage => "S7",
            Self::NoRelativesInterpret => "S8",
            Self::SpeakAlone | Self::Believe | Self::NoSecrecyPromise | Self::SafeContact => "S9",
            Self::AskSiblings | Self::SeveralControl => "S10",
            Self::NoInvestigation => "S11",
            Self::DutyPersonal | Self::TellLeader | Self::LeaderDisagrees => "S12",
            Self::NoRiskAssessment | Self::MoreHelp => "S13",
        }
    }
}
