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

    /// What a text that carries it must say, as a sentence without its full stop.
    #[must_use]
    pub fn claim(self) -> &'static str {
        match self {
            Self::NoFamily => {
                "nobody of the family or its network is contacted or asked before the risk has been assessed"
            }
            Self::NoReview => "a notification is not gone through with the parents",
            Self::NoMediation => "nobody mediates, and nobody confronts",
            Self::NoWrittenMessage => "nothing is written that may be seen at home: letter, text message, mail or Aula",
            Self::NoRelativesInterpret => "relatives, friends and children do not interpret",
            Self::SpeakAlone => "one speaks with the person alone",
            Self::Believe => "what the person says is believed",
            Self::NoSecrecyPromise => "full secrecy is not promised",
            Self::SafeContact => "a safe way of contact is agreed on, about a small child with the adviser",
            Self::AskSiblings => "brothers and sisters are asked about; where a small child tells, they are thought of",
            Self::SeveralControl => "it is asked whether several control; where a small child tells, it is thought of",
            Self::NoInvestigation => {
                "nobody investigates; an adviser of the municipality does not begin with the family"
            }
            Self::DutyPersonal => "the duty to notify is one's own",
            Self::TellLeader => "the leader is told; one does not wait for leave",
            Self::LeaderDisagrees => "one acts even when the leader disagrees",
            Self::NoRiskAssessment => "it supports professional judgement, and is no risk assessment",
            Self::MoreHelp => "one may always do more than is told here",
        }
    }
}
