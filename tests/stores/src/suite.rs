//! The suite as test functions.

/// Every test that each store has to pass.
///
/// Takes an expression that makes a fresh store for each of them: `Some`, or `None` after saying loudly why
/// there is none to test.
#[macro_export]
macro_rules! suite {
    ($start:expr) => {
        $crate::tests_of! { $start =>
            presentations::one_of_many_at_once_passes,
            presentations::one_of_many_at_several_instances_passes,
            presentations::tokens_do_not_disturb_each_other,
            presentations::the_issuer_and_the_audience_tell_tokens_apart,
            clocks::a_token_is_remembered_to_the_end_of_the_leeway,
            clocks::a_verifier_with_the_longest_leeway_finds_the_token_used,
            clocks::a_verifier_that_is_behind_finds_the_token_used,
            clocks::a_verifier_that_is_too_far_behind_is_an_error,
            clocks::the_end_of_time_is_an_end,
            versions::a_version_that_nobody_knows_refuses,
            versions::tokens_below_the_version_are_refused,
            versions::a_version_never_falls,
            versions::any_store_raises_through_the_trait,
            versions::versions_are_exact_to_the_last,
            revocations::a_session_is_revoked_with_all_its_tokens,
            revocations::a_token_is_revoked_alone,
            revocations::a_revocation_lasts_as_long_as_the_token,
            revocations::a_revocation_that_is_over_is_an_error,
            revocations::any_store_revokes_through_the_trait,
            revocations::revoking_again_keeps_the_later_end,
            restarts::what_was_used_is_used_after_a_restart_of_a_durable_store,
            restarts::versions_are_there_after_a_restart_of_a_durable_store,
            restarts::revocations_are_there_after_a_restart_of_a_durable_store,
        }
    };
}

/// What a store has to do in addition that can be out of reach.
#[macro_export]
macro_rules! suite_of_stoppable {
    ($start:expr) => {
        $crate::tests_of! { $start =>
            outages::nothing_is_accepted_and_nothing_is_used_up,
            outages::what_was_used_before_stays_used,
        }
    };
}

/// What a store has to do in addition that several processes share.
#[macro_export]
macro_rules! suite_of_shared {
    ($start:expr) => {
        $crate::tests_of! { $start =>
            processes::one_of_two_processes_serves_a_token(env!("CARGO_BIN_EXE_present")),
            processes::what_a_killed_process_has_served_is_used(env!("CARGO_BIN_EXE_present")),
        }
    };
}

/// One test function for each of the tests named.
#[doc(hidden)]
#[macro_export]
macro_rules! tests_of {
    ($start:expr => $($module:ident::$test:ident $(($argument:expr))?,)+) => {$(
        #[tokio::test(flavor = "multi_thread", worker_threads = 4)]
        async fn $test() {
            if let Some(store) = $start {
                $crate::$module::$test(&store $(, $argument)?).await;
            }
        }
    )+};
}
