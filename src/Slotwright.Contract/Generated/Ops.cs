// Generated from contract/ by tools/Slotwright.Generator. Do not edit.
namespace Slotwright.Contract;

/// <summary>The names of the operations of the generated modules, as the contract table knows them.</summary>
public static class Ops
{
    public static class Services
    {
        public const string BulkCreateServices = "bookings.services.bulkCreateServices";
        public const string BulkDeleteServices = "bookings.services.bulkDeleteServices";
        public const string BulkDeleteServicesByFilter = "bookings.services.bulkDeleteServicesByFilter";
        public const string BulkUpdateServices = "bookings.services.bulkUpdateServices";
        public const string BulkUpdateServicesByFilter = "bookings.services.bulkUpdateServicesByFilter";
        public const string CloneService = "bookings.services.cloneService";
        public const string CountServices = "bookings.services.countServices";
        public const string CreateAddOnGroup = "bookings.services.createAddOnGroup";
        public const string CreateService = "bookings.services.createService";
        public const string DeleteAddOnGroup = "bookings.services.deleteAddOnGroup";
        public const string DeleteService = "bookings.services.deleteService";
        public const string DisablePricingPlansForService = "bookings.services.disablePricingPlansForService";
        public const string EnablePricingPlansForService = "bookings.services.enablePricingPlansForService";
        public const string GetService = "bookings.services.getService";
        public const string ListAddOnGroupsByServiceId = "bookings.services.listAddOnGroupsByServiceId";
        public const string QueryBookingForms = "bookings.services.queryBookingForms";
        public const string QueryCategories = "bookings.services.queryCategories";
        public const string QueryLocations = "bookings.services.queryLocations";
        public const string QueryPolicies = "bookings.services.queryPolicies";
        public const string QueryServices = "bookings.services.queryServices";
        public const string SearchServices = "bookings.services.searchServices";
        public const string SetAddOnsForGroup = "bookings.services.setAddOnsForGroup";
        public const string SetCustomSlug = "bookings.services.setCustomSlug";
        public const string SetServiceLocations = "bookings.services.setServiceLocations";
        public const string UpdateAddOnGroup = "bookings.services.updateAddOnGroup";
        public const string UpdateService = "bookings.services.updateService";
        public const string ValidateSlug = "bookings.services.validateSlug";
    }
    public static class Staff
    {
        public const string AssignCustomSchedule = "bookings.staffMembers.assignCustomSchedule";
        public const string AssignWorkingHoursSchedule = "bookings.staffMembers.assignWorkingHoursSchedule";
        public const string BulkGetOrCreateStaffMembers = "bookings.staffMembers.bulkGetOrCreateStaffMembers";
        public const string BulkUpdateStaffMemberTags = "bookings.staffMembers.bulkUpdateStaffMemberTags";
        public const string BulkUpdateStaffMemberTagsByFilter = "bookings.staffMembers.bulkUpdateStaffMemberTagsByFilter";
        public const string ConnectStaffMemberToUser = "bookings.staffMembers.connectStaffMemberToUser";
        public const string CountStaffMembers = "bookings.staffMembers.countStaffMembers";
        public const string CountStaffMembersV2 = "bookings.staffMembers.countStaffMembersV2";
        public const string CreateStaffMember = "bookings.staffMembers.createStaffMember";
        public const string DeleteStaffMember = "bookings.staffMembers.deleteStaffMember";
        public const string DisconnectStaffMemberFromUser = "bookings.staffMembers.disconnectStaffMemberFromUser";
        public const string GetDeletedStaffMember = "bookings.staffMembers.getDeletedStaffMember";
        public const string GetOrCreateStaffMember = "bookings.staffMembers.getOrCreateStaffMember";
        public const string GetStaffMember = "bookings.staffMembers.getStaffMember";
        public const string ListDeletedStaffMembers = "bookings.staffMembers.listDeletedStaffMembers";
        public const string QueryStaffMembers = "bookings.staffMembers.queryStaffMembers";
        public const string QueryStaffMembersV2 = "bookings.staffMembers.queryStaffMembersV2";
        public const string RemoveStaffMemberFromTrashBin = "bookings.staffMembers.removeStaffMemberFromTrashBin";
        public const string SearchStaffMembers = "bookings.staffMembers.searchStaffMembers";
        public const string SearchStaffMembersV2 = "bookings.staffMembers.searchStaffMembersV2";
        public const string SetServiceProvider = "bookings.staffMembers.setServiceProvider";
        public const string UpdateStaffMember = "bookings.staffMembers.updateStaffMember";
    }
    public static class Resources
    {
        public const string BulkCreateResources = "bookings.resources.bulkCreateResources";
        public const string BulkDeleteResources = "bookings.resources.bulkDeleteResources";
        public const string BulkUpdateResources = "bookings.resources.bulkUpdateResources";
        public const string CountResources = "bookings.resources.countResources";
        public const string CreateResource = "bookings.resources.createResource";
        public const string DeleteResource = "bookings.resources.deleteResource";
        public const string GetResource = "bookings.resources.getResource";
        public const string QueryResources = "bookings.resources.queryResources";
        public const string SearchResources = "bookings.resources.searchResources";
        public const string UpdateResource = "bookings.resources.updateResource";
    }
    public static class ResourceTypes
    {
        public const string CountResourceTypes = "bookings.resourceTypes.countResourceTypes";
        public const string CreateResourceType = "bookings.resourceTypes.createResourceType";
        public const string DeleteResourceType = "bookings.resourceTypes.deleteResourceType";
        public const string GetResourceType = "bookings.resourceTypes.getResourceType";
        public const string QueryResourceTypes = "bookings.resourceTypes.queryResourceTypes";
        public const string UpdateResourceType = "bookings.resourceTypes.updateResourceType";
    }
    public static class Policies
    {
        public const string CountBookingPolicies = "bookings.bookingPolicies.countBookingPolicies";
        public const string CreateBookingPolicy = "bookings.bookingPolicies.createBookingPolicy";
        public const string DeleteBookingPolicy = "bookings.bookingPolicies.deleteBookingPolicy";
        public const string GetBookingPolicy = "bookings.bookingPolicies.getBookingPolicy";
        public const string GetStrictestBookingPolicy = "bookings.bookingPolicies.getStrictestBookingPolicy";
        public const string QueryBookingPolicies = "bookings.bookingPolicies.queryBookingPolicies";
        public const string SetDefaultBookingPolicy = "bookings.bookingPolicies.setDefaultBookingPolicy";
        public const string UpdateBookingPolicy = "bookings.bookingPolicies.updateBookingPolicy";
    }
    public static class PolicySnapshots
    {
        public const string ListPolicySnapshotsByBookingIds = "bookings.bookingPolicySnapshots.listPolicySnapshotsByBookingIds";
    }
    public static class Categories
    {
        public const string CountCategories = "bookings.categoriesV2.countCategories";
        public const string CreateCategory = "bookings.categoriesV2.createCategory";
        public const string DeleteCategory = "bookings.categoriesV2.deleteCategory";
        public const string GetCategory = "bookings.categoriesV2.getCategory";
        public const string MoveCategory = "bookings.categoriesV2.moveCategory";
        public const string QueryCategories = "bookings.categoriesV2.queryCategories";
        public const string UpdateCategory = "bookings.categoriesV2.updateCategory";
    }
    public static class CategoriesV1
    {
        public const string CreateCategory = "bookings.categories.createCategory";
        public const string DeleteCategory = "bookings.categories.deleteCategory";
        public const string ListCategories = "bookings.categories.listCategories";
        public const string UpdateCategory = "bookings.categories.updateCategory";
    }
    public static class AddOns
    {
        public const string BulkCreateAddOns = "bookings.addOns.bulkCreateAddOns";
        public const string BulkDeleteAddOns = "bookings.addOns.bulkDeleteAddOns";
        public const string BulkUpdateAddOns = "bookings.addOns.bulkUpdateAddOns";
        public const string CreateAddOn = "bookings.addOns.createAddOn";
        public const string DeleteAddOn = "bookings.addOns.deleteAddOn";
        public const string GetAddOn = "bookings.addOns.getAddOn";
        public const string QueryAddOns = "bookings.addOns.queryAddOns";
        public const string UpdateAddOn = "bookings.addOns.updateAddOn";
    }
    public static class OptionsAndVariants
    {
        public const string CloneServiceOptionsAndVariants = "bookings.serviceOptionsAndVariants.cloneServiceOptionsAndVariants";
        public const string CreateServiceOptionsAndVariants = "bookings.serviceOptionsAndVariants.createServiceOptionsAndVariants";
        public const string DeleteServiceOptionsAndVariants = "bookings.serviceOptionsAndVariants.deleteServiceOptionsAndVariants";
        public const string GetServiceOptionsAndVariants = "bookings.serviceOptionsAndVariants.getServiceOptionsAndVariants";
        public const string GetServiceOptionsAndVariantsByServiceId = "bookings.serviceOptionsAndVariants.getServiceOptionsAndVariantsByServiceId";
        public const string QueryServiceOptionsAndVariants = "bookings.serviceOptionsAndVariants.queryServiceOptionsAndVariants";
        public const string UpdateServiceOptionsAndVariants = "bookings.serviceOptionsAndVariants.updateServiceOptionsAndVariants";
    }
    public static class Pricing
    {
        public const string CalculatePrice = "bookings.pricing.calculatePrice";
        public const string PreviewPrice = "bookings.pricing.previewPrice";
    }
    public static class CatalogSearch
    {
        public const string QueryServicesByFilters = "bookings.catalogSearch.queryServicesByFilters";
    }
    public static class TimeSlotsConfiguration
    {
        public const string GetTimeSlotsConfiguration = "bookings.timeSlotsConfiguration.getTimeSlotsConfiguration";
        public const string GetTimeSlotsConfigurationByAppId = "bookings.timeSlotsConfiguration.getTimeSlotsConfigurationByAppId";
        public const string QueryTimeSlotsConfigurations = "bookings.timeSlotsConfiguration.queryTimeSlotsConfigurations";
        public const string UpdateTimeSlotsConfiguration = "bookings.timeSlotsConfiguration.updateTimeSlotsConfiguration";
    }
    public static class BookingsSettings
    {
        public const string GetBookingsSettings = "bookings.bookingsSettings.getBookingsSettings";
        public const string UpdateBookingsSettings = "bookings.bookingsSettings.updateBookingsSettings";
    }
    public static class StaffSettings
    {
        public const string GetStaffMemberSettings = "bookings.staffMemberSettings.getStaffMemberSettings";
        public const string UpdateStaffMemberSettings = "bookings.staffMemberSettings.updateStaffMemberSettings";
    }
    public static class Locations
    {
        public const string AddLocationType = "business-tools.locations.addLocationType";
        public const string AddTypeToLocation = "business-tools.locations.addTypeToLocation";
        public const string ArchiveLocation = "business-tools.locations.archiveLocation";
        public const string BulkCreateLocation = "business-tools.locations.bulkCreateLocation";
        public const string CreateLocation = "business-tools.locations.createLocation";
        public const string GetLocation = "business-tools.locations.getLocation";
        public const string ListLocations = "business-tools.locations.listLocations";
        public const string QueryLocations = "business-tools.locations.queryLocations";
        public const string RemoveLocationType = "business-tools.locations.removeLocationType";
        public const string RemoveTypeFromLocation = "business-tools.locations.removeTypeFromLocation";
        public const string SetDefaultLocation = "business-tools.locations.setDefaultLocation";
        public const string UpdateLocation = "business-tools.locations.updateLocation";
    }
    public static class SiteProperties
    {
        public const string GetSiteProperties = "business-tools.siteProperties.getSiteProperties";
        public const string UpdateBusinessContact = "business-tools.siteProperties.updateBusinessContact";
        public const string UpdateBusinessProfile = "business-tools.siteProperties.updateBusinessProfile";
        public const string UpdateBusinessSchedule = "business-tools.siteProperties.updateBusinessSchedule";
        public const string UpdateConsentPolicy = "business-tools.siteProperties.updateConsentPolicy";
    }
    public static class Forms
    {
        public const string BulkCloneForm = "forms.forms.bulkCloneForm";
        public const string BulkCreateForm = "forms.forms.bulkCreateForm";
        public const string BulkDeleteForm = "forms.forms.bulkDeleteForm";
        public const string BulkRemoveDeletedField = "forms.forms.bulkRemoveDeletedField";
        public const string BulkUpdateFormTags = "forms.forms.bulkUpdateFormTags";
        public const string BulkUpdateFormTagsByFilter = "forms.forms.bulkUpdateFormTagsByFilter";
        public const string CloneForm = "forms.forms.cloneForm";
        public const string CloneFormFromTemplate = "forms.forms.cloneFormFromTemplate";
        public const string CountDeletedForms = "forms.forms.countDeletedForms";
        public const string CountFormsByFilter = "forms.forms.countFormsByFilter";
        public const string CreateForm = "forms.forms.createForm";
        public const string DeleteForm = "forms.forms.deleteForm";
        public const string GetDeletedForm = "forms.forms.getDeletedForm";
        public const string GetForm = "forms.forms.getForm";
        public const string GetFormSummary = "forms.forms.getFormSummary";
        public const string ListDeletedForms = "forms.forms.listDeletedForms";
        public const string ListForms = "forms.forms.listForms";
        public const string ListFormsProvidersConfigs = "forms.forms.listFormsProvidersConfigs";
        public const string QueryDeletedForms = "forms.forms.queryDeletedForms";
        public const string QueryForms = "forms.forms.queryForms";
        public const string RemoveFormFromTrashBin = "forms.forms.removeFormFromTrashBin";
        public const string RestoreFromTrashBin = "forms.forms.restoreFromTrashBin";
        public const string UpdateExtendedFields = "forms.forms.updateExtendedFields";
        public const string UpdateForm = "forms.forms.updateForm";
    }
    public static class Submissions
    {
        public const string BulkDeleteSubmission = "forms.submissions.bulkDeleteSubmission";
        public const string BulkMarkSubmissionsAsSeen = "forms.submissions.bulkMarkSubmissionsAsSeen";
        public const string BulkRemoveSubmissionFromTrashBin = "forms.submissions.bulkRemoveSubmissionFromTrashBin";
        public const string BulkUpdateFormSubmissionTags = "forms.submissions.bulkUpdateFormSubmissionTags";
        public const string BulkUpdateFormSubmissionTagsByFilter = "forms.submissions.bulkUpdateFormSubmissionTagsByFilter";
        public const string ConfirmSubmission = "forms.submissions.confirmSubmission";
        public const string CountDeletedSubmissions = "forms.submissions.countDeletedSubmissions";
        public const string CountSubmissions = "forms.submissions.countSubmissions";
        public const string CountSubmissionsByFilter = "forms.submissions.countSubmissionsByFilter";
        public const string CreateSubmission = "forms.submissions.createSubmission";
        public const string DeleteSubmission = "forms.submissions.deleteSubmission";
        public const string DownloadSubmission = "forms.submissions.downloadSubmission";
        public const string GetDeletedSubmission = "forms.submissions.getDeletedSubmission";
        public const string GetFormattedSubmission = "forms.submissions.getFormattedSubmission";
        public const string GetMediaUploadUrl = "forms.submissions.getMediaUploadUrl";
        public const string GetSubmission = "forms.submissions.getSubmission";
        public const string GetSubmissionDownloadUrl = "forms.submissions.getSubmissionDownloadUrl";
        public const string ListDeletedSubmissions = "forms.submissions.listDeletedSubmissions";
        public const string QuerySubmission = "forms.submissions.querySubmission";
        public const string QuerySubmissionsByNamespace = "forms.submissions.querySubmissionsByNamespace";
        public const string RemoveSubmissionFromTrashBin = "forms.submissions.removeSubmissionFromTrashBin";
        public const string RestoreSubmissionFromTrashBin = "forms.submissions.restoreSubmissionFromTrashBin";
        public const string SearchSubmissionsByNamespace = "forms.submissions.searchSubmissionsByNamespace";
        public const string UpdateExtendedFields = "forms.submissions.updateExtendedFields";
        public const string UpdateSubmission = "forms.submissions.updateSubmission";
        public const string UpsertContactFromSubmission = "forms.submissions.upsertContactFromSubmission";
        public const string ValidateFormSubmission = "forms.submissions.validateFormSubmission";
    }
    public static class Availability
    {
        public const string GetAvailabilityTimeSlot = "bookings.availabilityTimeSlots.getAvailabilityTimeSlot";
        public const string ListAvailabilityTimeSlotEndOptions = "bookings.availabilityTimeSlots.listAvailabilityTimeSlotEndOptions";
        public const string ListAvailabilityTimeSlots = "bookings.availabilityTimeSlots.listAvailabilityTimeSlots";
        public const string DiagnoseAvailability = "bookings.availabilityTimeSlots.diagnoseAvailability";
    }
    public static class Bookings
    {
        public const string AddBookingsToMultiServiceBooking = "bookings.bookings.addBookingsToMultiServiceBooking";
        public const string BookingsCancelBookingAnonymously = "bookings.bookings.bookingsCancelBookingAnonymously";
        public const string BookingsGetBookingAnonymously = "bookings.bookings.bookingsGetBookingAnonymously";
        public const string BookingsRescheduleBookingAnonymously = "bookings.bookings.bookingsRescheduleBookingAnonymously";
        public const string BulkCalculateAllowedActions = "bookings.bookings.bulkCalculateAllowedActions";
        public const string BulkCancelBooking = "bookings.bookings.bulkCancelBooking";
        public const string BulkConfirmOrDeclineBooking = "bookings.bookings.bulkConfirmOrDeclineBooking";
        public const string BulkCreateBooking = "bookings.bookings.bulkCreateBooking";
        public const string BulkGetMultiServiceBookingAllowedActions = "bookings.bookings.bulkGetMultiServiceBookingAllowedActions";
        public const string CancelBooking = "bookings.bookings.cancelBooking";
        public const string CancelMultiServiceBooking = "bookings.bookings.cancelMultiServiceBooking";
        public const string CancelMultiServiceBookingAnonymously = "bookings.bookings.cancelMultiServiceBookingAnonymously";
        public const string ConfirmBooking = "bookings.bookings.confirmBooking";
        public const string ConfirmMultiServiceBooking = "bookings.bookings.confirmMultiServiceBooking";
        public const string ConfirmOrDeclineBooking = "bookings.bookings.confirmOrDeclineBooking";
        public const string CreateBooking = "bookings.bookings.createBooking";
        public const string CreateMultiServiceBooking = "bookings.bookings.createMultiServiceBooking";
        public const string DeclineBooking = "bookings.bookings.declineBooking";
        public const string DeclineMultiServiceBooking = "bookings.bookings.declineMultiServiceBooking";
        public const string GetAnonymousActionToken = "bookings.bookings.getAnonymousActionToken";
        public const string GetAnonymousActionTokenForMultiServiceBooking = "bookings.bookings.getAnonymousActionTokenForMultiServiceBooking";
        public const string GetMultiServiceBooking = "bookings.bookings.getMultiServiceBooking";
        public const string GetMultiServiceBookingAnonymously = "bookings.bookings.getMultiServiceBookingAnonymously";
        public const string GetMultiServiceBookingAvailability = "bookings.bookings.getMultiServiceBookingAvailability";
        public const string GetServiceAnonymously = "bookings.bookings.getServiceAnonymously";
        public const string MarkBookingAsPending = "bookings.bookings.markBookingAsPending";
        public const string MarkMultiServiceBookingAsPending = "bookings.bookings.markMultiServiceBookingAsPending";
        public const string RemoveBookingsFromMultiServiceBooking = "bookings.bookings.removeBookingsFromMultiServiceBooking";
        public const string RescheduleBooking = "bookings.bookings.rescheduleBooking";
        public const string RescheduleMultiServiceBooking = "bookings.bookings.rescheduleMultiServiceBooking";
        public const string SetBookingSubmissionId = "bookings.bookings.setBookingSubmissionId";
        public const string UpdateExtendedFields = "bookings.bookings.updateExtendedFields";
        public const string UpdateNumberOfParticipants = "bookings.bookings.updateNumberOfParticipants";
        public const string CreateRecurringBookings = "slotwright.recurringBookings.createRecurringBookings";
    }
    public static class ExtendedBookings
    {
        public const string CountExtendedBookings = "bookings.extendedBookings.countExtendedBookings";
        public const string Query = "bookings.extendedBookings.query";
        public const string QueryExtendedBookings = "bookings.extendedBookings.queryExtendedBookings";
    }
    public static class EventTimeSlots
    {
        public const string GetEventTimeSlot = "bookings.eventTimeSlots.getEventTimeSlot";
        public const string ListEventTimeSlots = "bookings.eventTimeSlots.listEventTimeSlots";
    }
    public static class MultiServiceTimeSlots
    {
        public const string GetMultiServiceAvailabilityTimeSlot = "bookings.multiServiceAvailabilityTimeSlots.getMultiServiceAvailabilityTimeSlot";
        public const string ListMultiServiceAvailabilityTimeSlots = "bookings.multiServiceAvailabilityTimeSlots.listMultiServiceAvailabilityTimeSlots";
    }
    public static class AvailabilityCalendar
    {
        public const string CalculateMultiSlotAvailability = "bookings.availabilityCalendar.calculateMultiSlotAvailability";
        public const string GetScheduleAvailability = "bookings.availabilityCalendar.getScheduleAvailability";
        public const string QueryAvailability = "bookings.availabilityCalendar.queryAvailability";
    }
    public static class Attendances
    {
        public const string BulkDeleteAttendances = "bookings.attendance.bulkDeleteAttendances";
        public const string BulkSetAttendance = "bookings.attendance.bulkSetAttendance";
        public const string CountAttendances = "bookings.attendance.countAttendances";
        public const string DeleteAttendance = "bookings.attendance.deleteAttendance";
        public const string GetAttendance = "bookings.attendance.getAttendance";
        public const string QueryAttendance = "bookings.attendance.queryAttendance";
        public const string SetAttendance = "bookings.attendance.setAttendance";
    }
    public static class BookingFees
    {
        public const string ApplyBookingFeesToOrder = "bookings.bookingFees.applyBookingFeesToOrder";
        public const string CollectAppliedBookingFees = "bookings.bookingFees.collectAppliedBookingFees";
        public const string ListBookingFeesByBookingIds = "bookings.bookingFees.listBookingFeesByBookingIds";
    }
    public static class ExternalCalendars
    {
        public const string ConnectByCredentials = "bookings.externalCalendars.connectByCredentials";
        public const string ConnectByOAuth = "bookings.externalCalendars.connectByOAuth";
        public const string Disconnect = "bookings.externalCalendars.disconnect";
        public const string GetConnection = "bookings.externalCalendars.getConnection";
        public const string ListCalendars = "bookings.externalCalendars.listCalendars";
        public const string ListConnections = "bookings.externalCalendars.listConnections";
        public const string ListEvents = "bookings.externalCalendars.listEvents";
        public const string ListProviders = "bookings.externalCalendars.listProviders";
        public const string UpdateSyncConfig = "bookings.externalCalendars.updateSyncConfig";
    }
    public static class Calendar
    {
        public const string CreateEvent = "calendar.events.createEvent";
        public const string GetEvent = "calendar.events.getEvent";
        public const string QueryEvents = "calendar.events.queryEvents";
        public const string UpdateEvent = "calendar.events.updateEvent";
        public const string CancelEvent = "calendar.events.cancelEvent";
        public const string SplitRecurringEvent = "calendar.events.splitRecurringEvent";
        public const string RestoreEventDefaults = "calendar.events.restoreEventDefaults";
        public const string BulkCreateEvent = "calendar.events.bulkCreateEvent";
        public const string BulkUpdateEvent = "calendar.events.bulkUpdateEvent";
        public const string BulkCancelEvent = "calendar.events.bulkCancelEvent";
        public const string CreateSchedule = "calendar.schedules.createSchedule";
        public const string GetSchedule = "calendar.schedules.getSchedule";
        public const string QuerySchedules = "calendar.schedules.querySchedules";
        public const string UpdateSchedule = "calendar.schedules.updateSchedule";
        public const string CancelSchedule = "calendar.schedules.cancelSchedule";
        public const string GetScheduleTimeFrame = "calendar.scheduleTimeFrames.getScheduleTimeFrame";
        public const string GetParticipation = "calendar.participations.getParticipation";
        public const string QueryParticipations = "calendar.participations.queryParticipations";
        public const string CreateParticipation = "calendar.participations.createParticipation";
        public const string UpdateParticipation = "calendar.participations.updateParticipation";
        public const string DeleteParticipation = "calendar.participations.deleteParticipation";
        public const string GetEventsView = "calendar.eventViews.getEventsView";
    }
    public static class Waitlist
    {
        public const string RegisterToWaitlist = "waitlist.registerToWaitlist";
        public const string BookFromWaitlist = "waitlist.bookFromWaitlist";
        public const string LeaveWaitlist = "waitlist.leaveWaitlist";
        public const string ListWaitlistedEntities = "waitlist.listWaitlistedEntities";
    }
    public static class Contacts
    {
        public const string BulkDeleteContacts = "crm.contacts.bulkDeleteContacts";
        public const string BulkLabelAndUnlabelContacts = "crm.contacts.bulkLabelAndUnlabelContacts";
        public const string BulkUpdateContacts = "crm.contacts.bulkUpdateContacts";
        public const string CreateContact = "crm.contacts.createContact";
        public const string DeleteContact = "crm.contacts.deleteContact";
        public const string GetContact = "crm.contacts.getContact";
        public const string LabelContact = "crm.contacts.labelContact";
        public const string ListContacts = "crm.contacts.listContacts";
        public const string ListFacets = "crm.contacts.listFacets";
        public const string MergeContacts = "crm.contacts.mergeContacts";
        public const string PreviewMergeContacts = "crm.contacts.previewMergeContacts";
        public const string QueryContacts = "crm.contacts.queryContacts";
        public const string QueryFacets = "crm.contacts.queryFacets";
        public const string UnlabelContact = "crm.contacts.unlabelContact";
        public const string UpdateContact = "crm.contacts.updateContact";
    }
    public static class Labels
    {
        public const string DeleteLabel = "crm.labels.deleteLabel";
        public const string FindOrCreateLabel = "crm.labels.findOrCreateLabel";
        public const string GetLabel = "crm.labels.getLabel";
        public const string ListLabels = "crm.labels.listLabels";
        public const string QueryLabels = "crm.labels.queryLabels";
        public const string RenameLabel = "crm.labels.renameLabel";
    }
    public static class Conversations
    {
        public const string GetConversation = "inbox.conversations.getConversation";
        public const string GetOrCreateConversation = "inbox.conversations.getOrCreateConversation";
    }
    public static class Messages
    {
        public const string ListMessages = "inbox.messages.listMessages";
        public const string SendMessage = "inbox.messages.sendMessage";
    }
    public static class OAuth
    {
        public const string Jwks = "identity.oauth.jwks";
        public const string Token = "identity.oauth.token";
        public const string TokenInfo = "identity.oauth.tokenInfo";
        public const string UserInfo = "identity.oauth.userInfo";
    }
    public static class ContactFields
    {
        public const string DeleteExtendedField = "crm.extendedFields.deleteExtendedField";
        public const string FindOrCreateExtendedField = "crm.extendedFields.findOrCreateExtendedField";
        public const string GetExtendedField = "crm.extendedFields.getExtendedField";
        public const string ListExtendedFields = "crm.extendedFields.listExtendedFields";
        public const string QueryExtendedFields = "crm.extendedFields.queryExtendedFields";
        public const string RenameExtendedField = "crm.extendedFields.renameExtendedField";
    }
    public static class Notes
    {
        public const string CreateNote = "crm.notes.createNote";
        public const string DeleteNote = "crm.notes.deleteNote";
        public const string GetNote = "crm.notes.getNote";
        public const string QueryNotes = "crm.notes.queryNotes";
        public const string UpdateNote = "crm.notes.updateNote";
    }
    public static class Tasks
    {
        public const string CountTasks = "crm.tasks.countTasks";
        public const string CreateTask = "crm.tasks.createTask";
        public const string DeleteTask = "crm.tasks.deleteTask";
        public const string GetTask = "crm.tasks.getTask";
        public const string MoveTaskAfter = "crm.tasks.moveTaskAfter";
        public const string QueryTasks = "crm.tasks.queryTasks";
        public const string UpdateTask = "crm.tasks.updateTask";
    }
    public static class SubmittedContacts
    {
        public const string AppendOrCreateContact = "crm.submittedContact.appendOrCreateContact";
    }
    public static class ContactsV5
    {
        public const string AddContactAdditionalEmail = "crm.contactsV5.addContactAdditionalEmail";
        public const string AddContactAdditionalPhone = "crm.contactsV5.addContactAdditionalPhone";
        public const string AddContactAddress = "crm.contactsV5.addContactAddress";
        public const string BulkCreateContacts = "crm.contactsV5.bulkCreateContacts";
        public const string BulkDeleteContacts = "crm.contactsV5.bulkDeleteContacts";
        public const string BulkDeleteContactsByFilter = "crm.contactsV5.bulkDeleteContactsByFilter";
        public const string BulkRestoreContactsFromTrashBin = "crm.contactsV5.bulkRestoreContactsFromTrashBin";
        public const string BulkUpdateContactSubscriptions = "crm.contactsV5.bulkUpdateContactSubscriptions";
        public const string BulkUpdateContactTags = "crm.contactsV5.bulkUpdateContactTags";
        public const string BulkUpdateContactTagsByFilter = "crm.contactsV5.bulkUpdateContactTagsByFilter";
        public const string BulkUpdateContacts = "crm.contactsV5.bulkUpdateContacts";
        public const string BulkUpdatePhoneCountryCodeByFilter = "crm.contactsV5.bulkUpdatePhoneCountryCodeByFilter";
        public const string BulkUpsertContacts = "crm.contactsV5.bulkUpsertContacts";
        public const string CountContacts = "crm.contactsV5.countContacts";
        public const string CreateContact = "crm.contactsV5.createContact";
        public const string DeleteContact = "crm.contactsV5.deleteContact";
        public const string DeleteContactAddress = "crm.contactsV5.deleteContactAddress";
        public const string FindMatchingContacts = "crm.contactsV5.findMatchingContacts";
        public const string GenerateContactImageUploadUrl = "crm.contactsV5.generateContactImageUploadUrl";
        public const string GetContact = "crm.contactsV5.getContact";
        public const string GetContactImageUploadStatus = "crm.contactsV5.getContactImageUploadStatus";
        public const string GetDeletedContact = "crm.contactsV5.getDeletedContact";
        public const string ListDeletedContacts = "crm.contactsV5.listDeletedContacts";
        public const string MergeContacts = "crm.contactsV5.mergeContacts";
        public const string QueryContacts = "crm.contactsV5.queryContacts";
        public const string RemoveContactFromTrashBin = "crm.contactsV5.removeContactFromTrashBin";
        public const string RestoreContactFromTrashBin = "crm.contactsV5.restoreContactFromTrashBin";
        public const string SearchContacts = "crm.contactsV5.searchContacts";
        public const string UpdateContact = "crm.contactsV5.updateContact";
        public const string UpdateContactAddress = "crm.contactsV5.updateContactAddress";
        public const string UpdateContactTags = "crm.contactsV5.updateContactTags";
        public const string UpsertContact = "crm.contactsV5.upsertContact";
    }
    public static class Members
    {
        public const string ApproveMember = "members.members.approveMember";
        public const string BlockMember = "members.members.blockMember";
        public const string BulkApproveMembers = "members.members.bulkApproveMembers";
        public const string BulkBlockMembers = "members.members.bulkBlockMembers";
        public const string BulkDeleteMembers = "members.members.bulkDeleteMembers";
        public const string BulkDeleteMembersByFilter = "members.members.bulkDeleteMembersByFilter";
        public const string CreateMember = "members.members.createMember";
        public const string DeleteMember = "members.members.deleteMember";
        public const string DeleteMemberAddresses = "members.members.deleteMemberAddresses";
        public const string DeleteMemberEmails = "members.members.deleteMemberEmails";
        public const string DeleteMemberPhones = "members.members.deleteMemberPhones";
        public const string DeleteMyMember = "members.members.deleteMyMember";
        public const string DisconnectMember = "members.members.disconnectMember";
        public const string GetCurrentMember = "members.members.getCurrentMember";
        public const string GetMember = "members.members.getMember";
        public const string JoinCommunity = "members.members.joinCommunity";
        public const string LeaveCommunity = "members.members.leaveCommunity";
        public const string ListMembers = "members.members.listMembers";
        public const string MuteMember = "members.members.muteMember";
        public const string QueryMembers = "members.members.queryMembers";
        public const string UnmuteMember = "members.members.unmuteMember";
        public const string UpdateCurrentMemberSlug = "members.members.updateCurrentMemberSlug";
        public const string UpdateMember = "members.members.updateMember";
        public const string UpdateMemberSlug = "members.members.updateMemberSlug";
    }
    public static class Authentication
    {
        public const string ChangePassword = "identity.authentication.changePassword";
        public const string LoginV2 = "identity.authentication.loginV2";
        public const string Logout = "identity.authentication.logout";
        public const string RegisterV2 = "identity.authentication.registerV2";
        public const string SignOn = "identity.authentication.signOn";
        public const string ValidateEmail = "identity.authentication.validateEmail";
    }
    public static class Recovery
    {
        public const string Recover = "identity.recovery.recover";
        public const string SendActivationEmail = "identity.recovery.sendActivationEmail";
        public const string SendRecoveryEmail = "identity.recovery.sendRecoveryEmail";
    }
    public static class SignOnPolicy
    {
        public const string GetSignOnPolicy = "identity.signOnPolicy.getSignOnPolicy";
        public const string UpdateSignOnPolicy = "identity.signOnPolicy.updateSignOnPolicy";
    }
    public static class Verification
    {
        public const string Start = "identity.verification.start";
        public const string VerifyDuringAuthentication = "identity.verification.verifyDuringAuthentication";
    }
    public static class Redirects
    {
        public const string CreateRedirectSession = "redirects.redirects.createRedirectSession";
    }
    public static class Plans
    {
        public const string BulkUpdatePlanTags = "pricing-plans.plansV3.bulkUpdatePlanTags";
        public const string BulkUpdatePlanTagsByFilter = "pricing-plans.plansV3.bulkUpdatePlanTagsByFilter";
        public const string BulkUpdatePlans = "pricing-plans.plansV3.bulkUpdatePlans";
        public const string CountPlans = "pricing-plans.plansV3.countPlans";
        public const string CreatePlan = "pricing-plans.plansV3.createPlan";
        public const string DeletePlan = "pricing-plans.plansV3.deletePlan";
        public const string GetPlan = "pricing-plans.plansV3.getPlan";
        public const string GetPlanConfigurationConstraints = "pricing-plans.plansV3.getPlanConfigurationConstraints";
        public const string GetPlanPreview = "pricing-plans.plansV3.getPlanPreview";
        public const string QueryPlans = "pricing-plans.plansV3.queryPlans";
        public const string SearchPlans = "pricing-plans.plansV3.searchPlans";
        public const string UpdatePlan = "pricing-plans.plansV3.updatePlan";
    }
    public static class PlanOrders
    {
        public const string CancelOrder = "pricing-plans.orders.cancelOrder";
        public const string CreateOfflineOrder = "pricing-plans.orders.createOfflineOrder";
        public const string CreateOnlineOrder = "pricing-plans.orders.createOnlineOrder";
        public const string GetOfflineOrderPreview = "pricing-plans.orders.getOfflineOrderPreview";
        public const string GetOnlineOrderPreview = "pricing-plans.orders.getOnlineOrderPreview";
        public const string GetPricePreview = "pricing-plans.orders.getPricePreview";
        public const string ManagementGetOrder = "pricing-plans.orders.managementGetOrder";
        public const string ManagementListOrders = "pricing-plans.orders.managementListOrders";
        public const string MarkAsPaid = "pricing-plans.orders.markAsPaid";
        public const string MemberGetOrder = "pricing-plans.orders.memberGetOrder";
        public const string MemberListOrders = "pricing-plans.orders.memberListOrders";
        public const string PauseOrder = "pricing-plans.orders.pauseOrder";
        public const string PostponeEndDate = "pricing-plans.orders.postponeEndDate";
        public const string RequestCancellation = "pricing-plans.orders.requestCancellation";
        public const string ResumeOrder = "pricing-plans.orders.resumeOrder";
    }
    public static class Carts
    {
        public const string AddCoupon = "ecom.cartV2.addCoupon";
        public const string AddGiftCard = "ecom.cartV2.addGiftCard";
        public const string AddLineItems = "ecom.cartV2.addLineItems";
        public const string CalculateCart = "ecom.cartV2.calculateCart";
        public const string CreateCart = "ecom.cartV2.createCart";
        public const string DeleteCart = "ecom.cartV2.deleteCart";
        public const string EstimateCart = "ecom.cartV2.estimateCart";
        public const string GetCart = "ecom.cartV2.getCart";
        public const string GetCheckoutUrl = "ecom.cartV2.getCheckoutUrl";
        public const string GetUpsellOptions = "ecom.cartV2.getUpsellOptions";
        public const string HandleAsyncCheckoutCompletion = "ecom.cartV2.handleAsyncCheckoutCompletion";
        public const string MarkCartAsCompleted = "ecom.cartV2.markCartAsCompleted";
        public const string PlaceOrder = "ecom.cartV2.placeOrder";
        public const string RefreshCart = "ecom.cartV2.refreshCart";
        public const string RemoveCoupon = "ecom.cartV2.removeCoupon";
        public const string RemoveDeliveryMethod = "ecom.cartV2.removeDeliveryMethod";
        public const string RemoveGiftCard = "ecom.cartV2.removeGiftCard";
        public const string RemoveLineItems = "ecom.cartV2.removeLineItems";
        public const string SetDeliveryMethod = "ecom.cartV2.setDeliveryMethod";
        public const string UpdateCart = "ecom.cartV2.updateCart";
        public const string UpdateFormSubmissions = "ecom.cartV2.updateFormSubmissions";
        public const string UpdateLineItems = "ecom.cartV2.updateLineItems";
    }
    public static class CurrentCarts
    {
        public const string AddCouponToCurrentCart = "ecom.currentCartV2.addCouponToCurrentCart";
        public const string AddGiftCardToCurrentCart = "ecom.currentCartV2.addGiftCardToCurrentCart";
        public const string AddLineItemsToCurrentCart = "ecom.currentCartV2.addLineItemsToCurrentCart";
        public const string CalculateCurrentCart = "ecom.currentCartV2.calculateCurrentCart";
        public const string CreateCurrentCart = "ecom.currentCartV2.createCurrentCart";
        public const string DeleteCurrentCart = "ecom.currentCartV2.deleteCurrentCart";
        public const string EstimateCurrentCart = "ecom.currentCartV2.estimateCurrentCart";
        public const string GetCurrentCart = "ecom.currentCartV2.getCurrentCart";
        public const string GetUpsellOptionsForCurrentCart = "ecom.currentCartV2.getUpsellOptionsForCurrentCart";
        public const string RefreshCurrentCart = "ecom.currentCartV2.refreshCurrentCart";
        public const string RemoveCouponFromCurrentCart = "ecom.currentCartV2.removeCouponFromCurrentCart";
        public const string RemoveDeliveryMethodFromCurrentCart = "ecom.currentCartV2.removeDeliveryMethodFromCurrentCart";
        public const string RemoveGiftCardFromCurrentCart = "ecom.currentCartV2.removeGiftCardFromCurrentCart";
        public const string RemoveLineItemsFromCurrentCart = "ecom.currentCartV2.removeLineItemsFromCurrentCart";
        public const string SetDeliveryMethodForCurrentCart = "ecom.currentCartV2.setDeliveryMethodForCurrentCart";
        public const string UpdateCurrentCart = "ecom.currentCartV2.updateCurrentCart";
        public const string UpdateFormSubmissionsInCurrentCart = "ecom.currentCartV2.updateFormSubmissionsInCurrentCart";
        public const string UpdateLineItemsInCurrentCart = "ecom.currentCartV2.updateLineItemsInCurrentCart";
    }
    public static class CartsV1
    {
        public const string AddToCart = "ecom.cart.addToCart";
        public const string CreateCart = "ecom.cart.createCart";
        public const string CreateCheckout = "ecom.cart.createCheckout";
        public const string DeleteCart = "ecom.cart.deleteCart";
        public const string EstimateTotals = "ecom.cart.estimateTotals";
        public const string GetCart = "ecom.cart.getCart";
        public const string GetCartByCheckoutId = "ecom.cart.getCartByCheckoutId";
        public const string RemoveBusinessLocation = "ecom.cart.removeBusinessLocation";
        public const string RemoveCoupon = "ecom.cart.removeCoupon";
        public const string RemoveLineItems = "ecom.cart.removeLineItems";
        public const string UpdateCart = "ecom.cart.updateCart";
        public const string UpdateLineItemsQuantity = "ecom.cart.updateLineItemsQuantity";
    }
    public static class CurrentCartsV1
    {
        public const string AddToCurrentCart = "ecom.currentCart.addToCurrentCart";
        public const string CreateCheckoutFromCurrentCart = "ecom.currentCart.createCheckoutFromCurrentCart";
        public const string DeleteCurrentCart = "ecom.currentCart.deleteCurrentCart";
        public const string EstimateCurrentCartTotals = "ecom.currentCart.estimateCurrentCartTotals";
        public const string GetCurrentCart = "ecom.currentCart.getCurrentCart";
        public const string RemoveCouponFromCurrentCart = "ecom.currentCart.removeCouponFromCurrentCart";
        public const string RemoveLineItemsFromCurrentCart = "ecom.currentCart.removeLineItemsFromCurrentCart";
        public const string UpdateCurrentCart = "ecom.currentCart.updateCurrentCart";
        public const string UpdateCurrentCartLineItemQuantity = "ecom.currentCart.updateCurrentCartLineItemQuantity";
    }
    public static class Checkouts
    {
        public const string AddToCheckout = "ecom.checkout.addToCheckout";
        public const string CreateCheckout = "ecom.checkout.createCheckout";
        public const string CreateOrder = "ecom.checkout.createOrder";
        public const string CreateOrderAndCharge = "ecom.checkout.createOrderAndCharge";
        public const string GetCheckout = "ecom.checkout.getCheckout";
        public const string GetCheckoutByCartId = "ecom.checkout.getCheckoutByCartId";
        public const string GetCheckoutUrl = "ecom.checkout.getCheckoutUrl";
        public const string GetWixCheckoutUrl = "ecom.checkout.getWixCheckoutUrl";
        public const string MarkCheckoutAsCompleted = "ecom.checkout.markCheckoutAsCompleted";
        public const string MarkCheckoutAsCompletedAndRedirectToUrl = "ecom.checkout.markCheckoutAsCompletedAndRedirectToUrl";
        public const string RemoveCoupon = "ecom.checkout.removeCoupon";
        public const string RemoveGiftCard = "ecom.checkout.removeGiftCard";
        public const string RemoveLineItems = "ecom.checkout.removeLineItems";
        public const string RemoveOverrideCheckoutUrl = "ecom.checkout.removeOverrideCheckoutUrl";
        public const string UpdateCheckout = "ecom.checkout.updateCheckout";
        public const string UpdateLineItemsQuantity = "ecom.checkout.updateLineItemsQuantity";
    }
    public static class CheckoutSettings
    {
        public const string GetCheckoutSettings = "ecom.checkoutSettings.getCheckoutSettings";
        public const string UpdateCheckoutSettings = "ecom.checkoutSettings.updateCheckoutSettings";
    }
    public static class Orders
    {
        public const string AddActivities = "ecom.orders.addActivities";
        public const string AddActivity = "ecom.orders.addActivity";
        public const string AggregateOrders = "ecom.orders.aggregateOrders";
        public const string BulkDeleteImportedOrders = "ecom.orders.bulkDeleteImportedOrders";
        public const string BulkUpdateOrderTags = "ecom.orders.bulkUpdateOrderTags";
        public const string BulkUpdateOrders = "ecom.orders.bulkUpdateOrders";
        public const string CancelOrder = "ecom.orders.cancelOrder";
        public const string CaptureAuthorizedPayments = "ecom.orders.captureAuthorizedPayments";
        public const string ChargeMemberships = "ecom.orders.chargeMemberships";
        public const string CreateOrder = "ecom.orders.createOrder";
        public const string DeleteActivity = "ecom.orders.deleteActivity";
        public const string GetOrder = "ecom.orders.getOrder";
        public const string GetPaymentCollectabilityStatus = "ecom.orders.getPaymentCollectabilityStatus";
        public const string GetRefundabilityStatus = "ecom.orders.getRefundabilityStatus";
        public const string ImportOrder = "ecom.orders.importOrder";
        public const string PaymentCollectionBulkMarkOrdersAsPaid = "ecom.orders.paymentCollectionBulkMarkOrdersAsPaid";
        public const string PaymentCollectionCreatePaymentGatewayOrder = "ecom.orders.paymentCollectionCreatePaymentGatewayOrder";
        public const string PaymentCollectionMarkOrderAsPaid = "ecom.orders.paymentCollectionMarkOrderAsPaid";
        public const string PreparePaymentCollection = "ecom.orders.preparePaymentCollection";
        public const string RecordManuallyCollectedPayment = "ecom.orders.recordManuallyCollectedPayment";
        public const string SearchOrders = "ecom.orders.searchOrders";
        public const string SetOrderNumberCounter = "ecom.orders.setOrderNumberCounter";
        public const string TriggerRefund = "ecom.orders.triggerRefund";
        public const string UpdateActivity = "ecom.orders.updateActivity";
        public const string UpdateOrder = "ecom.orders.updateOrder";
        public const string UpdateOrderLineItem = "ecom.orders.updateOrderLineItem";
        public const string UpdateOrderStatus = "ecom.orders.updateOrderStatus";
        public const string VoidAuthorizedPayments = "ecom.orders.voidAuthorizedPayments";
    }
    public static class OrderTransactions
    {
        public const string AddPayments = "ecom.orderTransactions.addPayments";
        public const string BulkUpdatePaymentStatuses = "ecom.orderTransactions.bulkUpdatePaymentStatuses";
        public const string ListTransactionsForMultipleOrders = "ecom.orderTransactions.listTransactionsForMultipleOrders";
        public const string ListTransactionsForSingleOrder = "ecom.orderTransactions.listTransactionsForSingleOrder";
        public const string UpdatePaymentStatus = "ecom.orderTransactions.updatePaymentStatus";
        public const string UpdatePayments = "ecom.orderTransactions.updatePayments";
        public const string UpdateRefundTransaction = "ecom.orderTransactions.updateRefundTransaction";
    }
    public static class OrderBilling
    {
        public const string AuthorizeChargeWithSavedPaymentMethod = "ecom.orderBilling.authorizeChargeWithSavedPaymentMethod";
        public const string CalculateRefund = "ecom.orderBilling.calculateRefund";
        public const string CaptureAuthorizedPayments = "ecom.orderBilling.captureAuthorizedPayments";
        public const string ChargeMemberships = "ecom.orderBilling.chargeMemberships";
        public const string ChargeOrder = "ecom.orderBilling.chargeOrder";
        public const string GenerateReceipts = "ecom.orderBilling.generateReceipts";
        public const string GetOrderRefundability = "ecom.orderBilling.getOrderRefundability";
        public const string RedeemGiftCard = "ecom.orderBilling.redeemGiftCard";
        public const string RefundPayments = "ecom.orderBilling.refundPayments";
        public const string VoidAuthorizedPayments = "ecom.orderBilling.voidAuthorizedPayments";
        public const string VoidMemberships = "ecom.orderBilling.voidMemberships";
    }
    public static class PaymentRequests
    {
        public const string BulkCreateOrderPaymentRequests = "ecom.orderPaymentRequests.bulkCreateOrderPaymentRequests";
        public const string ChargeOrderPaymentRequest = "ecom.orderPaymentRequests.chargeOrderPaymentRequest";
        public const string CreateOrderPaymentRequest = "ecom.orderPaymentRequests.createOrderPaymentRequest";
        public const string DeleteOrderPaymentRequest = "ecom.orderPaymentRequests.deleteOrderPaymentRequest";
        public const string GetOrderPaymentRequest = "ecom.orderPaymentRequests.getOrderPaymentRequest";
        public const string GetOrderPaymentRequestUrl = "ecom.orderPaymentRequests.getOrderPaymentRequestUrl";
        public const string QueryOrderPaymentRequests = "ecom.orderPaymentRequests.queryOrderPaymentRequests";
        public const string UpdateExtendedFields = "ecom.orderPaymentRequests.updateExtendedFields";
        public const string UpdateOrderPaymentRequest = "ecom.orderPaymentRequests.updateOrderPaymentRequest";
        public const string VoidOrderPaymentRequest = "ecom.orderPaymentRequests.voidOrderPaymentRequest";
    }
    public static class DraftOrders
    {
        public const string AddLineItemsToDraftOrder = "ecom.draftOrders.addLineItemsToDraftOrder";
        public const string CommitDraftOrder = "ecom.draftOrders.commitDraftOrder";
        public const string CreateCustomAdditionalFees = "ecom.draftOrders.createCustomAdditionalFees";
        public const string CreateCustomDiscounts = "ecom.draftOrders.createCustomDiscounts";
        public const string CreateDraftOrder = "ecom.draftOrders.createDraftOrder";
        public const string CreateEmptyDraftOrder = "ecom.draftOrders.createEmptyDraftOrder";
        public const string CreateOrderFromDraft = "ecom.draftOrders.createOrderFromDraft";
        public const string DeleteCustomAdditionalFees = "ecom.draftOrders.deleteCustomAdditionalFees";
        public const string DeleteCustomDiscounts = "ecom.draftOrders.deleteCustomDiscounts";
        public const string DeleteDraftOrder = "ecom.draftOrders.deleteDraftOrder";
        public const string GetDraftOrder = "ecom.draftOrders.getDraftOrder";
        public const string GetOrderDraftabilityStatus = "ecom.draftOrders.getOrderDraftabilityStatus";
        public const string QueryDraftOrders = "ecom.draftOrders.queryDraftOrders";
        public const string SetAdditionalFees = "ecom.draftOrders.setAdditionalFees";
        public const string SetBillingInfo = "ecom.draftOrders.setBillingInfo";
        public const string SetBusinessLocation = "ecom.draftOrders.setBusinessLocation";
        public const string SetBuyerInfo = "ecom.draftOrders.setBuyerInfo";
        public const string SetDeposit = "ecom.draftOrders.setDeposit";
        public const string SetDiscounts = "ecom.draftOrders.setDiscounts";
        public const string SetRecipientInfo = "ecom.draftOrders.setRecipientInfo";
        public const string SetShippingInfo = "ecom.draftOrders.setShippingInfo";
        public const string SetTaxExemption = "ecom.draftOrders.setTaxExemption";
        public const string UpdateExtendedFields = "ecom.draftOrders.updateExtendedFields";
        public const string UpdateLineItems = "ecom.draftOrders.updateLineItems";
    }
    public static class Totals
    {
        public const string CalculateTotals = "ecom.totalsCalculator.calculateTotals";
    }
    public static class Currencies
    {
        public const string ConvertCurrency = "ecom.currencies.convertCurrency";
        public const string GetConversionRate = "ecom.currencies.getConversionRate";
        public const string ListCurrencies = "ecom.currencies.listCurrencies";
    }
    public static class DiscountRules
    {
        public const string CreateDiscountRule = "ecom.discountRules.createDiscountRule";
        public const string DeleteDiscountRule = "ecom.discountRules.deleteDiscountRule";
        public const string GetDiscountRule = "ecom.discountRules.getDiscountRule";
        public const string QueryDiscountRules = "ecom.discountRules.queryDiscountRules";
        public const string UpdateDiscountRule = "ecom.discountRules.updateDiscountRule";
    }
    public static class TaxCalculation
    {
        public const string CalculateTax = "ecom.taxCalculation.calculateTax";
        public const string ListTaxCalculators = "ecom.taxCalculation.listTaxCalculators";
    }
    public static class Coupons
    {
        public const string CreateCoupon = "marketing.coupons.createCoupon";
        public const string UpdateCoupon = "marketing.coupons.updateCoupon";
        public const string GetCoupon = "marketing.coupons.getCoupon";
        public const string DeleteCoupon = "marketing.coupons.deleteCoupon";
        public const string QueryCoupons = "marketing.coupons.queryCoupons";
        public const string BulkCreateCoupons = "marketing.coupons.bulkCreateCoupons";
        public const string BulkDeleteCoupons = "marketing.coupons.bulkDeleteCoupons";
    }
    public static class Slotwright
    {
        public const string GetPaymentSettings = "slotwright.payments.getPaymentSettings";
        public const string UpdatePaymentSettings = "slotwright.payments.updatePaymentSettings";
        public const string GetReceipt = "slotwright.payments.getReceipt";
        public const string ListSavedPaymentMethods = "slotwright.payments.listSavedPaymentMethods";
        public const string DeleteSavedPaymentMethod = "slotwright.payments.deleteSavedPaymentMethod";
        public const string GetNotificationSettings = "slotwright.notifications.getNotificationSettings";
        public const string UpdateNotificationSettings = "slotwright.notifications.updateNotificationSettings";
        public const string ListNotifications = "slotwright.notifications.listNotifications";
        public const string UpdateNotification = "slotwright.notifications.updateNotification";
        public const string ResendNotification = "slotwright.notifications.resendNotification";
        public const string SendTestMail = "slotwright.notifications.sendTestMail";
        public const string ReceiveMail = "slotwright.inbox.receiveMail";
        public const string CreateSite = "slotwright.sites.createSite";
        public const string CreateApp = "slotwright.apps.createApp";
        public const string GetApp = "slotwright.apps.getApp";
        public const string SetRedirectUris = "slotwright.apps.setRedirectUris";
        public const string CreateMcpServer = "slotwright.mcpServers.createMcpServer";
        public const string ListMcpServers = "slotwright.mcpServers.listMcpServers";
        public const string GetMcpServer = "slotwright.mcpServers.getMcpServer";
        public const string UpdateMcpServer = "slotwright.mcpServers.updateMcpServer";
        public const string DeleteMcpServer = "slotwright.mcpServers.deleteMcpServer";
        public const string CreateMcpUpstream = "slotwright.mcpUpstreams.createMcpUpstream";
        public const string ListMcpUpstreams = "slotwright.mcpUpstreams.listMcpUpstreams";
        public const string GetMcpUpstream = "slotwright.mcpUpstreams.getMcpUpstream";
        public const string DeleteMcpUpstream = "slotwright.mcpUpstreams.deleteMcpUpstream";
        public const string TestMcpUpstream = "slotwright.mcpUpstreams.testMcpUpstream";
        public const string CompleteMcpUpstreamInstall = "slotwright.mcpUpstreams.completeMcpUpstreamInstall";
        public const string CreateWebhook = "slotwright.webhooks.createWebhook";
        public const string ListWebhooks = "slotwright.webhooks.listWebhooks";
        public const string GetWebhook = "slotwright.webhooks.getWebhook";
        public const string UpdateWebhook = "slotwright.webhooks.updateWebhook";
        public const string DeleteWebhook = "slotwright.webhooks.deleteWebhook";
        public const string TestWebhook = "slotwright.webhooks.testWebhook";
        public const string ReplayDeliveries = "slotwright.webhooks.replayDeliveries";
        public const string ListDeliveries = "slotwright.webhooks.listDeliveries";
        public const string GetDelivery = "slotwright.webhooks.getDelivery";
        public const string ListWebhookKeys = "slotwright.webhooks.listWebhookKeys";
        public const string RotateWebhookKey = "slotwright.webhooks.rotateWebhookKey";
        public const string CreateSlotHold = "slotwright.slotHolds.createSlotHold";
        public const string GetSlotHold = "slotwright.slotHolds.getSlotHold";
        public const string DeleteSlotHold = "slotwright.slotHolds.deleteSlotHold";
        public const string ExplainAvailability = "slotwright.availability.explainAvailability";
        public const string GetJob = "slotwright.jobs.getJob";
        public const string ListJobs = "slotwright.jobs.listJobs";
        public const string CreateCalendarFeed = "slotwright.calendarFeeds.createCalendarFeed";
        public const string ListCalendarFeeds = "slotwright.calendarFeeds.listCalendarFeeds";
        public const string DeleteCalendarFeed = "slotwright.calendarFeeds.deleteCalendarFeed";
        public const string GetCalendarFeedFile = "slotwright.calendarFeeds.getCalendarFeedFile";
        public const string GetBookingCalendarFile = "slotwright.bookings.getBookingCalendarFile";
        public const string CreateExternalCalendar = "slotwright.externalCalendars.createExternalCalendar";
        public const string GetExternalCalendar = "slotwright.externalCalendars.getExternalCalendar";
        public const string ListExternalCalendars = "slotwright.externalCalendars.listExternalCalendars";
        public const string DeleteExternalCalendar = "slotwright.externalCalendars.deleteExternalCalendar";
        public const string StreamEvents = "slotwright.events.streamEvents";
        public const string ExportCustomer = "slotwright.privacy.exportCustomer";
        public const string EraseCustomer = "slotwright.privacy.eraseCustomer";
        public const string ListErasures = "slotwright.privacy.listErasures";
        public const string GetRetentionSettings = "slotwright.privacy.getRetentionSettings";
        public const string UpdateRetentionSettings = "slotwright.privacy.updateRetentionSettings";
        public const string ListReports = "slotwright.reports.listReports";
        public const string ExportReport = "slotwright.reports.exportReport";
        public const string QueryReport = "slotwright.reports.queryReport";
        public const string GetWeeklyCalendar = "slotwright.reports.getWeeklyCalendar";
        public const string ListConflicts = "slotwright.reports.listConflicts";
        public const string ListBlockedTimes = "slotwright.reports.listBlockedTimes";
    }
}
